using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading;

/// <summary>
/// Which construct made what has a logical id, as the manifest of a CDK app says it of each stack. A template says it too, but not for
/// outputs and parameters, and not at all where the app was run without the command line of CDK.
/// </summary>
internal sealed class ManifestPaths
{
    private readonly Dictionary<string, SyntaxNode> _metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SyntaxNode>> _read = new(StringComparer.Ordinal);

    /// <summary>Takes what the manifest says of a stack.</summary>
    public void Add(string template, SyntaxNode metadata) => _metadata[template] = metadata;

    /// <summary>The path of the construct, and where the manifest says it; null if it does not.</summary>
    public (string Path, Place Place)? Find(string template, string logicalId)
    {
        if (!_metadata.TryGetValue(template, out var metadata))
        {
            return null;
        }

        if (!_read.TryGetValue(template, out var names))
        {
            names = Read(metadata);
            _read[template] = names;
        }

        return names.TryGetValue(logicalId, out var name) ? (name.Value.TrimStart('/'), name.Place) : null;
    }

    private static Dictionary<string, SyntaxNode> Read(SyntaxNode metadata)
    {
        var names = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach (var construct in metadata.Members)
        {
            foreach (var entry in construct.Value.Items)
            {
                if (entry.Member("type").Is("aws:cdk:logicalId"))
                {
                    names[entry.Member("data").Value] = construct.Name;
                }
            }
        }

        return names;
    }
}
