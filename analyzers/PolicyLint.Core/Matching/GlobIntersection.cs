using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>Whether two patterns have a text in common: a table of which ends of both can meet, within the limit of steps.</summary>
internal sealed class GlobIntersection(ImmutableArray<GlobUnit> left, ImmutableArray<GlobUnit> right)
{
    private bool _dependsOnHole;

    public Answer Answer()
    {
        if ((long)(left.Length + 1) * (right.Length + 1) > GlobPattern.StepLimit)
        {
            return Model.Answer.Maybe;
        }

        var meets = new bool[left.Length + 1, right.Length + 1];
        for (var l = left.Length; l >= 0; l--)
        {
            for (var r = right.Length; r >= 0; r--)
            {
                meets[l, r] = Meets(meets, l, r);
            }
        }

        return !meets[0, 0] ? Model.Answer.No : _dependsOnHole ? Model.Answer.Maybe : Model.Answer.Yes;
    }

    private bool Meets(bool[,] meets, int l, int r)
    {
        if (l == left.Length && r == right.Length)
        {
            return true;
        }

        if (l < left.Length && IsRun(left[l]))
        {
            return meets[l + 1, r] || (r < right.Length && meets[l, r + 1]);
        }

        if (r < right.Length && IsRun(right[r]))
        {
            return meets[l, r + 1] || (l < left.Length && meets[l + 1, r]);
        }

        return l < left.Length && r < right.Length && (left[l].Covers(right[r]) || right[r].Covers(left[l])) && meets[l + 1, r + 1];
    }

    /// <summary>A hole may be anything, as a run may; the answer is then no better than maybe.</summary>
    private bool IsRun(GlobUnit unit)
    {
        _dependsOnHole |= unit.Kind == GlobUnitKind.Hole;
        return unit.Kind is GlobUnitKind.AnyRun or GlobUnitKind.Hole;
    }
}
