namespace PolicyLint.Reading.Templates;

/// <summary>What CloudFormation resource types give by Ref and Fn::GetAtt.</summary>
/// <remarks>
/// Written by tools/CatalogGenerator from the resource schemas of CloudFormation, as <c>@aws-cdk/aws-service-spec</c> (Apache-2.0) has them.
/// </remarks>
public static class ResourceTypes
{
    private const string Resource = "PolicyLint.Reading.Templates.ResourceTypes.tsv";

    private static readonly Lazy<Dictionary<string, ResourceTypeFacts>> All = new(Load);

    public static IReadOnlyCollection<ResourceTypeFacts> Known => All.Value.Values;

    /// <summary>The type with this name; null for one that is not known: of a third party, or newer than the table.</summary>
    public static ResourceTypeFacts? Find(string type) => All.Value.TryGetValue(type, out var facts) ? facts : null;

    private static Dictionary<string, ResourceTypeFacts> Load()
    {
        using var stream = typeof(ResourceTypes).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var types = new Dictionary<string, ResourceTypeFacts>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                var facts = ResourceTypeFacts.Read(line);
                types.Add(facts.Type, facts);
            }
        }

        return types;
    }
}
