using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>The connectors of SAM: what each pair of resource types lets the one do with the other.</summary>
/// <remarks>
/// From the SAM translator of AWS (Apache-2.0). https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html
/// </remarks>
public static class ServerlessConnectors
{
    private const string Resource = "PolicyLint.Reading.Templates.ServerlessConnectors.json";

    private static readonly Lazy<Dictionary<string, SyntaxNode>> All = new(Load);

    /// <summary>The types of source and destination of every connector.</summary>
    public static IEnumerable<(string Source, string Destination)> Pairs => All.Value.Keys.Select(key => (key.Split(' ')[0], key.Split(' ')[1]));

    /// <summary>
    /// The connector between two CloudFormation types: <c>Policy</c> says what it is put on, <c>Read</c> and <c>Write</c> are statements
    /// with functions; null if SAM has none.
    /// </summary>
    public static SyntaxNode? Find(string source, string destination) =>
        All.Value.TryGetValue(source + " " + destination, out var connector) ? connector : null;

    private static Dictionary<string, SyntaxNode> Load()
    {
        using var stream = typeof(ServerlessConnectors).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var tree = JsonSyntaxReader.Read(new SourceText(Resource, reader.ReadToEnd()).Mapped);
        var connectors = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach (var member in tree.Root.Members)
        {
            connectors[member.Name.Value] = member.Value;
        }

        return connectors;
    }
}
