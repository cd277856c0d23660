namespace PolicyLint.Cli.Output;

/// <summary>
/// Which lines of a text stay in another: the shortest script of deleted and inserted lines (Myers 1986, "An O(ND) difference algorithm").
/// </summary>
internal static class LineChanges
{
    /// <summary>More differences than this are not worth the search: then all lines between the first and the last are changed.</summary>
    private const int MostDifferences = 1500;

    /// <summary>The lines that stay, as pairs of indexes, ascending.</summary>
    public static IEnumerable<(int Before, int After)> Common(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            yield return (start, start);
            start++;
        }

        var end = 0;
        while (before.Count - end > start && after.Count - end > start && before[before.Count - end - 1] == after[after.Count - end - 1])
        {
            end++;
        }

        foreach (var pair in Between(before, after, start, before.Count - end, after.Count - end))
        {
            yield return pair;
        }

        for (var rest = end; rest > 0; rest--)
        {
            yield return (before.Count - rest, after.Count - rest);
        }
    }

    private static List<(int Before, int After)> Between(IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int endBefore, int endAfter)
    {
        var (lines, columns) = (endBefore - start, endAfter - start);
        var most = Math.Min(lines + columns, MostDifferences);
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var differences = 0; differences <= most; differences++)
        {
            trace.Add((int[])furthest.Clone());
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var line = Line(furthest, most + 1, diagonal, differences);
                while (line < lines && line - diagonal < columns && before[start + line] == after[start + line - diagonal])
                {
                    line++;
                }

                furthest[most + 1 + diagonal] = line;
                if (line >= lines && line - diagonal >= columns)
                {
                    return Back(trace, most + 1, lines, columns, start);
                }
            }
        }

        return [];
    }

    private static int Line(int[] furthest, int middle, int diagonal, int differences)
    {
        var isDown = diagonal == -differences || (diagonal != differences && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
        return isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
    }

    private static List<(int Before, int After)> Back(List<int[]> trace, int middle, int lines, int columns, int start)
    {
        var pairs = new List<(int, int)>();
        var (line, column) = (lines, columns);
        for (var differences = trace.Count - 1; differences >= 0; differences--)
        {
            var furthest = trace[differences];
            var diagonal = line - column;
            var isDown = diagonal == -differences || (diagonal != differences && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
            var previous = isDown ? diagonal + 1 : diagonal - 1;
            var previousLine = differences == 0 ? 0 : furthest[middle + previous];
            var previousColumn = differences == 0 ? 0 : previousLine - previous;
            while (line > previousLine && column > previousColumn)
            {
                line--;
                column--;
                pairs.Add((start + line, start + column));
            }

            (line, column) = (previousLine, previousColumn);
        }

        pairs.Reverse();
        return pairs;
    }
}
