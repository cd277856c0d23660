namespace PolicyLint.Catalog;

/// <summary>A package that facts of the catalogue were taken from.</summary>
/// <param name="Package">Its name on npm.</param>
/// <param name="Version">The exact version.</param>
public sealed record CatalogSource(string Package, string Version);
