using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>
/// Whether two patterns have a text in common. What both begin and end with is compared first, which nearly always says it; of what is
/// left, a table of which ends of both can meet, within the limit of steps.
/// </summary>
internal static class GlobIntersection
{
    private const int MostOnStack = 256;

    public static Answer Of(ReadOnlySpan<GlobUnit> left, ReadOnlySpan<GlobUnit> right)
    {
        if ((long)(left.Length + 1) * (right.Length + 1) > GlobPattern.StepLimit)
        {
            return Answer.Maybe;
        }

        var dependsOnHole = HoldsHole(left) || HoldsHole(right);
        if (!TrimCommon(ref left, ref right) || !Meet(left, right))
        {
            return Answer.No;
        }

        return dependsOnHole ? Answer.Maybe : Answer.Yes;
    }

    /// <summary>Takes off the characters that both begin and end with; false where both begin or end with others.</summary>
    private static bool TrimCommon(ref ReadOnlySpan<GlobUnit> left, ref ReadOnlySpan<GlobUnit> right)
    {
        while (!left.IsEmpty && !right.IsEmpty && AreCharacters(left[0], right[0]))
        {
            if (left[0].Character != right[0].Character)
            {
                return false;
            }

            left = left.Slice(1);
            right = right.Slice(1);
        }

        while (!left.IsEmpty && !right.IsEmpty && AreCharacters(left[left.Length - 1], right[right.Length - 1]))
        {
            if (left[left.Length - 1].Character != right[right.Length - 1].Character)
            {
                return false;
            }

            left = left.Slice(0, left.Length - 1);
            right = right.Slice(0, right.Length - 1);
        }

        return true;
    }

    private static bool Meet(ReadOnlySpan<GlobUnit> left, ReadOnlySpan<GlobUnit> right)
    {
        if ((left.Length == 1 && IsRun(left[0])) || (right.Length == 1 && IsRun(right[0])))
        {
            return true;
        }

        // One row of the table: which ends of the right pattern can meet the end of the left one that begins at l.
        var row = right.Length < MostOnStack ? stackalloc bool[right.Length + 1] : new bool[right.Length + 1];
        row.Clear();
        for (var l = left.Length; l >= 0; l--)
        {
            var behindBoth = false;
            for (var r = right.Length; r >= 0; r--)
            {
                var behindLeft = row[r];
                var behindRight = r < right.Length && row[r + 1];
                if (l < left.Length && IsRun(left[l]))
                {
                    row[r] = behindLeft || behindRight;
                }
                else if (r < right.Length && IsRun(right[r]))
                {
                    row[r] = behindRight || behindLeft;
                }
                else if (l < left.Length && r < right.Length)
                {
                    row[r] = behindBoth && (left[l].Covers(right[r]) || right[r].Covers(left[l]));
                }
                else
                {
                    row[r] = l == left.Length && r == right.Length;
                }

                behindBoth = behindLeft;
            }
        }

        return row[0];
    }

    private static bool AreCharacters(in GlobUnit left, in GlobUnit right) =>
        left.Kind == GlobUnitKind.Character && right.Kind == GlobUnitKind.Character;

    /// <summary>A hole may be anything, as a run may; the answer is then no better than maybe.</summary>
    private static bool IsRun(in GlobUnit unit) => unit.Kind is GlobUnitKind.AnyRun or GlobUnitKind.Hole;

    private static bool HoldsHole(ReadOnlySpan<GlobUnit> units)
    {
        foreach (ref readonly var unit in units)
        {
            if (unit.Kind == GlobUnitKind.Hole)
            {
                return true;
            }
        }

        return false;
    }
}
