namespace PolicyLint.Text;

/// <summary>"Did you mean": the nearest of several names, in any case, by edits of one character (insert, delete, replace, swap).</summary>
public static class NearestName
{
    private const int FarthestEdits = 3;

    /// <summary>The nearest candidate, or null if none is near: at most a third of the name may differ, and never more than three
    /// characters. Letters of another case do not count as different.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) => Find(name, candidates, out _);

    /// <summary>The same.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What may have been meant.</param>
    /// <param name="isClear">Whether it is one edit away, and no other candidate is.</param>
    public static string? Find(string name, IEnumerable<string> candidates, out bool isClear)
    {
        string? nearest = null;
        isClear = false;
        var best = Math.Min(FarthestEdits, name.Length / 3) + 1;
        var rows = new Rows(name);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > best)
            {
                continue;
            }

            var distance = rows.Distance(candidate, best);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
                isClear = distance <= 1;
            }
            else if (distance == best)
            {
                isClear = false;
            }
        }

        return nearest;
    }

    /// <summary>
    /// Optimal string alignment distance of one name to many: three rows of the table are kept, and a candidate is given up as soon as
    /// a row says that it is too far, as a service has a thousand actions.
    /// </summary>
    private sealed class Rows(string name)
    {
        private int[] _beforeLast = [];
        private int[] _last = [];
        private int[] _row = [];

        /// <summary>The distance, or any number above the limit if it is more.</summary>
        public int Distance(string candidate, int limit)
        {
            Start(candidate.Length + 1);
            for (var line = 1; line <= name.Length; line++)
            {
                (_beforeLast, _last, _row) = (_last, _row, _beforeLast);
                if (Fill(candidate, line) > limit)
                {
                    return limit + 1;
                }
            }

            return _row[candidate.Length];
        }

        private void Start(int width)
        {
            if (_row.Length < width)
            {
                (_beforeLast, _last, _row) = (new int[width * 2], new int[width * 2], new int[width * 2]);
            }

            for (var column = 0; column < width; column++)
            {
                _row[column] = column;
            }
        }

        private int Fill(string candidate, int line)
        {
            _row[0] = line;
            var least = line;
            for (var column = 1; column <= candidate.Length; column++)
            {
                _row[column] = Cell(candidate, line, column);
                least = Math.Min(least, _row[column]);
            }

            return least;
        }

        private int Cell(string candidate, int line, int column)
        {
            var cost = IsSame(name[line - 1], candidate[column - 1]) ? 0 : 1;
            var best = Math.Min(Math.Min(_last[column] + 1, _row[column - 1] + 1), _last[column - 1] + cost);
            var isSwap = line > 1 && column > 1 && IsSame(name[line - 1], candidate[column - 2]) && IsSame(name[line - 2], candidate[column - 1]);
            return isSwap ? Math.Min(best, _beforeLast[column - 2] + 1) : best;
        }

        private static bool IsSame(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
    }
}
