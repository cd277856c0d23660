namespace PolicyLint.Catalog;

/// <summary>A section of a catalogue file, in bytes.</summary>
internal readonly record struct FilePart(int Offset, int Length);
