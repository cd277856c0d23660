namespace PolicyLint.CatalogGenerator;

/// <summary>From packages to the bytes of a catalogue.</summary>
public static class Generator
{
    /// <param name="packages">The folder that fetch-packages filled.</param>
    /// <param name="tables">The folder of packages.tsv and the tables written by hand.</param>
    /// <exception cref="InvalidDataException">A package has another version or holds what does not fit together.</exception>
    public static byte[] Generate(string packages, string tables) =>
        CatalogWriter.Write(CatalogSources.Read([.. SourcePackage.ReadList(Path.Combine(tables, "packages.tsv"), packages).Where(IsOfCatalog)], tables));

    private static bool IsOfCatalog(SourcePackage package) => Path.GetFileName(package.Folder) != ResourceTypesWriter.Package;
}
