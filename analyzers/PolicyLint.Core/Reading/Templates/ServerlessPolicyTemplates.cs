using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>The policy templates of SAM: what each name in <c>Policies</c> stands for.</summary>
/// <remarks>
/// From the SAM translator of AWS (Apache-2.0). https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
/// </remarks>
public static class ServerlessPolicyTemplates
{
    private const string Resource = "PolicyLint.Reading.Templates.ServerlessPolicyTemplates.json";

    private static readonly Lazy<Dictionary<string, SyntaxNode>> All = new(Load);

    /// <summary>The name of every template.</summary>
    public static IEnumerable<string> Names => All.Value.Keys;

    /// <summary>The template with this name, as <c>{"Parameters": [names], "Statement": [with functions]}</c>; or null.</summary>
    public static SyntaxNode? Find(string name) => All.Value.TryGetValue(name, out var template) ? template : null;

    private static Dictionary<string, SyntaxNode> Load()
    {
        using var stream = typeof(ServerlessPolicyTemplates).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var tree = JsonSyntaxReader.Read(new SourceText(Resource, reader.ReadToEnd()).Mapped);
        var templates = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach (var member in tree.Root.Members)
        {
            templates[member.Name.Value] = member.Value;
        }

        return templates;
    }
}
