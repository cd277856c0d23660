namespace PolicyLint.Catalog;

/// <summary>Actions that follow each other in the catalogue.</summary>
internal readonly struct OrdinalRange(int start, int end)
{
    /// <summary>The first.</summary>
    public readonly int Start = start;

    /// <summary>The one after the last.</summary>
    public readonly int End = end;
}
