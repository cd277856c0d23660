using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>
/// Whether several patterns together hold every text of another: a search for a text that none of them holds, over the states that
/// the patterns can be in, within a limit beyond which the answer is maybe.
/// </summary>
internal sealed class GlobUnion
{
    private const int StateLimit = 20_000;

    /// <summary>Stands for every character that no pattern names.</summary>
    private const char AnyOther = '\uFFFF';

    private readonly GlobPattern _target;
    private readonly IReadOnlyList<GlobPattern> _union;
    private readonly char[] _alphabet;
    private readonly HashSet<(int Target, string Union)> _seen = [];
    private readonly Queue<(int Target, string Union)> _open = new();

    private GlobUnion(GlobPattern target, IReadOnlyList<GlobPattern> union)
    {
        _target = target;
        _union = union;
        _alphabet =
        [
            .. union.Prepend(target).SelectMany(pattern => pattern.Units).Where(unit => unit.Kind == GlobUnitKind.Character)
                .Select(unit => unit.Character).Append(AnyOther).Distinct(),
        ];
    }

    public static Answer Covers(GlobPattern target, IReadOnlyList<GlobPattern> union)
    {
        foreach (var pattern in union)
        {
            if (pattern.Covers(target) == Answer.Yes)
            {
                return Answer.Yes;
            }
        }

        // What is certain of a target with holes is certain of the widest it may be, and a pattern with holes may hold nothing of it.
        var known = union.Where(pattern => !pattern.HasHoles).ToList();
        var isCovered = new GlobUnion(target.Widest(), known).FindsNoOther();
        if (isCovered == Answer.No && (target.HasHoles || union.Any(pattern => pattern.HasHoles && pattern.Intersects(target) != Answer.No)))
        {
            return Answer.Maybe;
        }

        return isCovered;
    }

    private Answer FindsNoOther()
    {
        Add(0, Closure(Enumerable.Range(0, _union.Count).Select(index => (index, 0))));
        while (_open.Count > 0)
        {
            if (_seen.Count > StateLimit)
            {
                return Answer.Maybe;
            }

            var (target, union) = _open.Dequeue();
            if (target == _target.Units.Length)
            {
                if (!Accepts(union))
                {
                    return Answer.No;
                }

                continue;
            }

            Step(target, union);
        }

        return Answer.Yes;
    }

    private void Step(int target, string union)
    {
        var unit = _target.Units[target];
        if (unit.Kind == GlobUnitKind.AnyRun)
        {
            Add(target + 1, union);
        }

        var next = unit.Kind == GlobUnitKind.AnyRun ? target : target + 1;
        foreach (var character in _alphabet)
        {
            if (unit.Kind != GlobUnitKind.Character || unit.Character == character)
            {
                Add(next, After(union, character));
            }
        }
    }

    private void Add(int target, string union)
    {
        if (_seen.Add((target, union)))
        {
            _open.Enqueue((target, union));
        }
    }

    /// <summary>The states after a character. A state is a pattern's index and a position in it, two characters of the text.</summary>
    private string After(string states, char character)
    {
        var next = new List<(int, int)>();
        for (var index = 0; index < states.Length; index += 2)
        {
            var (pattern, position) = (states[index], states[index + 1]);
            var units = _union[pattern].Units;
            if (position == units.Length)
            {
                continue;
            }

            var unit = units[position];
            if (unit.Kind == GlobUnitKind.AnyRun)
            {
                next.Add((pattern, position));
            }
            else if (unit.Kind == GlobUnitKind.AnyOne || unit.Character == character)
            {
                next.Add((pattern, position + 1));
            }
        }

        return Closure(next);
    }

    /// <summary>With the positions behind runs, which may hold nothing; sorted, so that equal sets are equal texts.</summary>
    private string Closure(IEnumerable<(int Pattern, int Position)> states)
    {
        var all = new SortedSet<(int Pattern, int Position)>();
        foreach (var (pattern, first) in states)
        {
            var position = first;
            while (all.Add((pattern, position)) && position < _union[pattern].Units.Length && _union[pattern].Units[position].Kind == GlobUnitKind.AnyRun)
            {
                position++;
            }
        }

        return string.Concat(all.Select(state => new string([(char)state.Pattern, (char)state.Position])));
    }

    private bool Accepts(string states)
    {
        for (var index = 0; index < states.Length; index += 2)
        {
            if (states[index + 1] == _union[states[index]].Units.Length)
            {
                return true;
            }
        }

        return false;
    }
}
