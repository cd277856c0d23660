namespace PolicyLint.Catalog;

/// <summary>A section of a catalogue file, in bytes.</summary>
internal readonly struct FilePart(int offset, int length)
{
    public readonly int Offset = offset;

    public readonly int Length = length;
}
