using Newtonsoft.Json.Linq;

namespace PolicyLint.CatalogGenerator;

/// <summary>A package of packages.tsv, unpacked.</summary>
internal sealed record SourcePackage(string Folder, string Name, string Version)
{
    /// <summary>The packages of the list, in its order.</summary>
    /// <exception cref="InvalidDataException">A package has another version than the list asks for.</exception>
    public static SourcePackage[] ReadList(string list, string folder)
    {
        var packages = TabTable.Rows(list).Select(row => new SourcePackage(Path.Combine(folder, row[0]), row[1], row[2])).ToArray();
        foreach (var package in packages)
        {
            var found = (string?)package.Json("package.json")["version"];
            if (found != package.Version)
            {
                throw new InvalidDataException($"{package.Folder} holds version {found} of {package.Name}, not {package.Version}: run fetch-packages again");
            }
        }

        return packages;
    }

    public JToken Json(string file) => JToken.Parse(Text(file));

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
