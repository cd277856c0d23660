namespace PolicyLint.Catalog;

/// <summary>Actions that follow each other in the catalogue.</summary>
/// <param name="Start">The first.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct OrdinalRange(int Start, int End);
