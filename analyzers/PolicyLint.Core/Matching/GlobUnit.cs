using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>One piece of a <see cref="GlobPattern"/>: a character, <c>?</c>, <c>*</c> or a hole.</summary>
internal readonly record struct GlobUnit(GlobUnitKind Kind, char Character, Hole? Hole)
{
    public static readonly GlobUnit AnyRun = new(GlobUnitKind.AnyRun, '\0', null);

    public static readonly GlobUnit AnyOne = new(GlobUnitKind.AnyOne, '\0', null);

    public static GlobUnit Of(char character) => new(GlobUnitKind.Character, character, null);

    public static GlobUnit Of(Hole hole) => new(GlobUnitKind.Hole, '\0', hole);

    /// <summary>Whether every text of another unit is one of this unit, each being one unit long; a run is taken by the caller.</summary>
    public bool Covers(GlobUnit other) => Kind switch
    {
        GlobUnitKind.Character => other.Kind == GlobUnitKind.Character && other.Character == Character,
        GlobUnitKind.AnyOne => other.Kind is GlobUnitKind.Character or GlobUnitKind.AnyOne,
        GlobUnitKind.Hole => other.Kind == GlobUnitKind.Hole && other.Hole!.Equals(Hole),
        _ => true,
    };
}
