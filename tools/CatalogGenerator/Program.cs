using System.Globalization;
using PolicyLint.Catalog;
using PolicyLint.CatalogGenerator;

// dotnet run --project tools/CatalogGenerator -- PACKAGES [--accept-losses], in the root of the repository: writes the catalogue, and the table
// of what resources of templates give, from the packages that fetch-packages got, and says what came and went.
if (args.Length is 0 or > 2 || (args.Length == 2 && args[1] != "--accept-losses"))
{
    Console.Error.WriteLine("usage: CatalogGenerator PACKAGES [--accept-losses]");
    return 2;
}

const string CatalogFile = "analyzers/PolicyLint.Core/Catalog/aws-catalog.bin";
const string ResourceTypesFile = "analyzers/PolicyLint.Core/Reading/Templates/ResourceTypes.tsv";
const string Tables = "tools/CatalogGenerator";
const string Known = Tables + "/known-names.tsv";
var bytes = Generator.Generate(args[0], Tables);
var catalog = AwsCatalog.Read(new MemoryStream(bytes));
var before = File.Exists(CatalogFile) ? File.ReadAllBytes(CatalogFile) : [];
if (before.Length > 0)
{
    foreach (var line in CatalogChanges.Between(AwsCatalog.Read(new MemoryStream(before)), catalog))
    {
        Console.WriteLine(line);
    }
}

var lost = File.Exists(Known) ? KnownNames.Lost(File.ReadAllText(Known), catalog) : 0;
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{bytes.Length} bytes, {catalog.Services.Length} services, {catalog.ActionCount} actions, {catalog.ConditionKeys.Length} condition keys, as of {catalog.Date:yyyy-MM-dd}; {lost:P2} of the known names are gone"));
File.WriteAllBytes(CatalogFile, bytes);
File.WriteAllText(ResourceTypesFile, ResourceTypesWriter.Write(args[0], Tables, catalog));
if (lost > KnownNames.LargestLoss && !args.Contains("--accept-losses"))
{
    Console.Error.WriteLine($"Too many names are gone, so {Known} stays as it is and its test fails. Look at the list above, then --accept-losses.");
    return 1;
}

File.WriteAllText(Known, KnownNames.Write(catalog));
return 0;
