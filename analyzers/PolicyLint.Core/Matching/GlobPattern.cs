using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>
/// A wildcard pattern of a policy, with holes. <c>*</c> is any run of characters, also none and across every separator; <c>?</c> is
/// one. Questions about two patterns are answered without regular expressions and within a bound of steps, beyond which the
/// answer is maybe.
/// </summary>
public sealed class GlobPattern
{
    /// <summary>How many comparisons a question about two patterns may take.</summary>
    internal const int StepLimit = 200_000;

    private const int SmallestCapacity = 32;

    private readonly ImmutableArray<GlobUnit> _units;
    private readonly bool _ignoreCase;

    private GlobPattern(ImmutableArray<GlobUnit> units, bool ignoreCase)
    {
        _units = units;
        _ignoreCase = ignoreCase;
        HasHoles = HoldsHole(units);
    }

    /// <summary>Whether something in the pattern is not known.</summary>
    internal bool HasHoles { get; }

    /// <summary>The pattern of a text.</summary>
    public static GlobPattern Parse(string text, GlobRules rules)
    {
        var builder = new GlobPatternBuilder(rules, text.Length);
        builder.Append(text);
        return new GlobPattern(builder.ToUnits(), rules.IgnoreCase);
    }

    /// <summary>The patterns a value may be: one, or one for each alternative.</summary>
    public static ImmutableArray<GlobPattern> Of(Value value, GlobRules rules) => value switch
    {
        KnownValue known => [Parse(known.Content, rules)],
        PatternValue pattern => [Of(pattern, rules)],
        UnknownValue unknown => [new GlobPattern([GlobUnit.Of(unknown.Hole)], rules.IgnoreCase)],
        OneOfValue oneOf => [.. oneOf.Alternatives.SelectMany(alternative => Of(alternative, rules))],
        _ => [],
    };

    /// <summary>Whether a text is one of the pattern's.</summary>
    public Answer Matches(string text)
    {
        if (!HasHoles)
        {
            return MatchesPlain(text).ToAnswer();
        }

        var units = ImmutableArray.CreateBuilder<GlobUnit>(text.Length);
        foreach (var character in text)
        {
            units.Add(GlobUnit.Of(Fold(character)));
        }

        return Covers(units.MoveToImmutable(), otherHasHoles: false);
    }

    /// <summary>Whether every text of the other pattern is one of this one's.</summary>
    public Answer Covers(GlobPattern other) => Covers(other._units, other.HasHoles);

    /// <summary>Whether some text is one of both.</summary>
    public Answer Intersects(GlobPattern other) => GlobIntersection.Of(_units.AsSpan(), other._units.AsSpan());

    /// <summary>Whether every text of this pattern is one of some of the others, none of which need hold them all.</summary>
    public Answer IsCoveredBy(IReadOnlyList<GlobPattern> union) => GlobUnion.Covers(this, union);

    internal ImmutableArray<GlobUnit> Units => _units;

    /// <summary>The pattern with every hole as a wildcard: at least all texts that it may hold.</summary>
    internal GlobPattern Widest() => HasHoles ? new GlobPattern(Widened(_units), _ignoreCase) : this;

    /// <summary>A part of the pattern, as a pattern.</summary>
    internal GlobPattern Part(int start, int length) => new([.. _units.AsSpan().Slice(start, length)], _ignoreCase);

    /// <summary>The walk of two patterns, over the characters of a text and without a copy of it.</summary>
    private bool MatchesPlain(string text)
    {
        int p = 0, t = 0, run = -1, taken = 0;
        while (t < text.Length)
        {
            if (p < _units.Length && _units[p].Kind == GlobUnitKind.AnyRun)
            {
                run = p++;
                taken = t;
            }
            else if (p < _units.Length && (_units[p].Kind == GlobUnitKind.AnyOne || _units[p].Character == Fold(text[t])))
            {
                p++;
                t++;
            }
            else if (run >= 0)
            {
                p = run + 1;
                t = ++taken;
            }
            else
            {
                return false;
            }
        }

        return IsRest(p);
    }

    /// <summary>Whether nothing but runs stand from a position on.</summary>
    private bool IsRest(int position)
    {
        while (position < _units.Length && _units[position].Kind == GlobUnitKind.AnyRun)
        {
            position++;
        }

        return position == _units.Length;
    }

    private Answer Covers(ImmutableArray<GlobUnit> other, bool otherHasHoles)
    {
        var steps = 0;
        var covers = Walk(_units, other, ref steps);
        if (covers is not { } known)
        {
            return Answer.Maybe;
        }

        if (known)
        {
            return Answer.Yes;
        }

        if (!HasHoles && !otherHasHoles)
        {
            return Answer.No;
        }

        // What fills a hole of the other is not known, so the fillings that would make it fit cannot be ruled out.
        if (otherHasHoles)
        {
            return Answer.Maybe;
        }

        var fits = MayHoldRun() || !HoldsRun(other);
        return fits && Walk(Widened(_units), other, ref steps) != false ? Answer.Maybe : Answer.No;
    }

    /// <summary>Whether a run of the other pattern can be covered at all: by a wildcard here, or by a hole that may hold one.</summary>
    private bool MayHoldRun()
    {
        foreach (var unit in _units)
        {
            if (unit.Kind == GlobUnitKind.AnyRun || unit.Hole is { MayHoldWildcard: true })
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsRun(ImmutableArray<GlobUnit> units)
    {
        foreach (var unit in units)
        {
            if (unit.Kind == GlobUnitKind.AnyRun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two pointers over the units: a run remembers where it stands and takes one more when the rest fails. Null beyond the limit.</summary>
    private static bool? Walk(ImmutableArray<GlobUnit> pattern, ImmutableArray<GlobUnit> text, ref int steps)
    {
        int p = 0, t = 0, run = -1, taken = 0;
        while (t < text.Length)
        {
            if (++steps > StepLimit)
            {
                return null;
            }

            if (p < pattern.Length && pattern[p].Kind == GlobUnitKind.AnyRun)
            {
                run = p++;
                taken = t;
            }
            else if (p < pattern.Length && pattern[p].Covers(text[t]))
            {
                p++;
                t++;
            }
            else if (run >= 0)
            {
                p = run + 1;
                t = ++taken;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p].Kind == GlobUnitKind.AnyRun)
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool HoldsHole(ImmutableArray<GlobUnit> units)
    {
        foreach (var unit in units)
        {
            if (unit.Kind == GlobUnitKind.Hole)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<GlobUnit> Widened(ImmutableArray<GlobUnit> units) =>
        [.. units.Select(unit => unit.Kind == GlobUnitKind.Hole ? GlobUnit.AnyRun : unit)];

    private static GlobPattern Of(PatternValue pattern, GlobRules rules)
    {
        var builder = new GlobPatternBuilder(rules, SmallestCapacity);
        foreach (var part in pattern.Parts)
        {
            if (part.Hole is { } hole)
            {
                builder.Append(hole);
            }
            else
            {
                builder.Append(part.Text!);
            }
        }

        return new GlobPattern(builder.ToUnits(), rules.IgnoreCase);
    }

    private char Fold(char character) => _ignoreCase ? char.ToLowerInvariant(character) : character;
}
