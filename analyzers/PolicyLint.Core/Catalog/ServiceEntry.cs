namespace PolicyLint.Catalog;

/// <summary>A line of the catalogue's directory.</summary>
/// <param name="Prefix">The service.</param>
/// <param name="IsRetired">Whether AWS lists it no more.</param>
/// <param name="FirstOrdinal">The number of its first action.</param>
/// <param name="ActionCount">How many actions follow from there.</param>
/// <param name="Offset">Where its section begins in the file, in bytes.</param>
/// <param name="Length">The section's length in bytes.</param>
internal sealed record ServiceEntry(string Prefix, bool IsRetired, int FirstOrdinal, int ActionCount, int Offset, int Length);
