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
    /// Optimal string alignment distance of one name to many. A service has a thousand actions and a policy may misspell thousands, so
    /// what both begin with is passed over, only the cells that can be near are filled, and a candidate is given up with the first row
    /// that says it is too far.
    /// </summary>
    private sealed class Rows(string name)
    {
        private int[] _beforeLast = [];
        private int[] _last = [];
        private int[] _row = [];

        /// <summary>The distance, or a number above the limit if it is more.</summary>
        public int Distance(string candidate, int limit)
        {
            var start = CommonStart(candidate);
            var (lines, columns) = (name.Length - start, candidate.Length - start);
            Begin(columns + 1);
            for (var line = 1; line <= lines; line++)
            {
                (_beforeLast, _last, _row) = (_last, _row, _beforeLast);
                if (Fill(candidate, start, line, columns, limit) > limit)
                {
                    return limit + 1;
                }
            }

            return _row[columns];
        }

        /// <summary>One less than what is the same, as a swap looks one back.</summary>
        private int CommonStart(string candidate)
        {
            var length = Math.Min(name.Length, candidate.Length);
            var start = 0;
            while (start < length && IsSame(name[start], candidate[start]))
            {
                start++;
            }

            return Math.Max(0, start - 1);
        }

        private void Begin(int width)
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

        /// <summary>Fills the cells of a row that are within the limit of the diagonal, with a cell that is too far on each side of them.</summary>
        private int Fill(string candidate, int start, int line, int columns, int limit)
        {
            var first = Math.Max(1, line - limit);
            var end = Math.Min(columns, line + limit);
            _row[first - 1] = first == 1 ? line : limit + 1;
            var least = _row[first - 1];
            for (var column = first; column <= end; column++)
            {
                // The row before ended one cell earlier.
                if (column == line + limit)
                {
                    _last[column] = limit + 1;
                }

                _row[column] = Cell(candidate, start, line, column);
                least = Math.Min(least, _row[column]);
            }

            return least;
        }

        private int Cell(string candidate, int start, int line, int column)
        {
            var (here, there) = (start + line - 1, start + column - 1);
            var cost = IsSame(name[here], candidate[there]) ? 0 : 1;
            var best = Math.Min(Math.Min(_last[column] + 1, _row[column - 1] + 1), _last[column - 1] + cost);
            var isSwap = line > 1 && column > 1 && IsSame(name[here], candidate[there - 1]) && IsSame(name[here - 1], candidate[there]);
            return isSwap ? Math.Min(best, _beforeLast[column - 2] + 1) : best;
        }

        private static bool IsSame(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
    }
}
