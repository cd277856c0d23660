using System.IO.Compression;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyLint.Catalog;

namespace PolicyLint.CatalogGenerator;

/// <summary>
/// From the database of <c>@aws-cdk/aws-service-spec</c> (Apache-2.0) to the table of what Ref and Fn::GetAtt give: a line for each
/// resource type with the type of its ARN, whether Ref is that ARN, and its attributes.
/// </summary>
public static class ResourceTypesWriter
{
    /// <summary>The folder of the package, by packages.tsv.</summary>
    internal const string Package = "spec";

    /// <summary>The text of the table, in order of the type's name.</summary>
    /// <param name="packages">The folder that fetch-packages filled.</param>
    /// <param name="tables">The folder of packages.tsv and of resource-types.tsv, which says what the package does not.</param>
    /// <param name="catalog">Where the types of ARNs are looked up.</param>
    /// <exception cref="InvalidDataException">The package has another version.</exception>
    public static string Write(string packages, string tables, AwsCatalog catalog)
    {
        var package = SourcePackage.ReadList(Path.Combine(tables, "packages.tsv"), packages).Single(package => Path.GetFileName(package.Folder) == Package);
        var corrections = TabTable.Rows(Path.Combine(tables, "resource-types.tsv")).ToDictionary(row => row[0], StringComparer.Ordinal);
        var arnTypes = ArnTypes(catalog);
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in Resources(package))
        {
            var type = (string)resource["cloudFormationType"]!;
            lines[type] = Line(type, resource, corrections.GetValueOrDefault(type), arnTypes);
        }

        var text = new StringBuilder();
        text.Append("# Written by tools/CatalogGenerator from ").Append(package.Name).Append(' ').Append(package.Version).Append("; do not edit.\n");
        text.Append("# type\tARN\tRef is the ARN\tattributes\n");
        foreach (var line in lines.Values)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static JToken[] Resources(SourcePackage package)
    {
        using var file = File.OpenRead(Path.Combine(package.Folder, "db.json.gz"));
        using var reader = new JsonTextReader(new StreamReader(new GZipStream(file, CompressionMode.Decompress)));
        return JToken.ReadFrom(reader)["schema"]!["resource"]!["entities"]!.ToArray();
    }

    private static string Line(string type, JToken resource, string[]? correction, Dictionary<string, string> arnTypes)
    {
        var template = (string?)resource["arnTemplate"];
        var arnType = correction is [_, { Length: > 0 } corrected, ..] ? corrected : template is null ? "-" : arnTypes.GetValueOrDefault(template, "-");
        var reference = correction is [_, _, { Length: > 0 } said, ..] ? said : IsArn(resource) ? "arn" : "-";
        var attributes = resource["attributes"]!.Children<JProperty>().Select(attribute => attribute.Name)
            .Concat(correction is [_, _, _, { Length: > 0 } more] ? more.Split(' ') : [])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return string.Join('\t', type, arnType, reference, string.Join(' ', attributes));
    }

    /// <summary>Ref gives the identifier; of some types, another one than their other identifiers say.</summary>
    private static bool IsArn(JToken resource) =>
        (resource["cfnRefIdentifier"] ?? resource["primaryIdentifier"]) is JArray { Count: 1 } identifier
        && ((string)identifier[0]!).EndsWith("Arn", StringComparison.OrdinalIgnoreCase);

    /// <summary>The resource types of the catalogue by their ARN; of several with one ARN, that of the service in the ARN, then the first.</summary>
    private static Dictionary<string, string> ArnTypes(AwsCatalog catalog)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in catalog.Services.SelectMany(service => service.ResourceTypes).OrderBy(type => IsOfOwnArn(type) ? 0 : 1))
        {
            types.TryAdd(type.ArnPattern, type.Service.Prefix + ":" + type.Name);
        }

        return types;
    }

    private static bool IsOfOwnArn(ResourceType type) => type.ArnPattern.Split(':') is [_, _, var service, ..] && service == type.Service.Prefix;
}
