namespace PolicyLint.Matching;

/// <summary>The kinds of <see cref="GlobUnit"/>.</summary>
internal enum GlobUnitKind : byte
{
    Character,
    AnyOne,
    AnyRun,
    Hole,
}
