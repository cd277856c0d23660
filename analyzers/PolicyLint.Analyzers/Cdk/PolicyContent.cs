using PolicyLint.Model;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Makes the written tree of whatever a policy may be in C#: statements, a dictionary, JSON.</summary>
internal static class PolicyContent
{
    /// <summary>The tree of a policy that is one object or one text; null for what is none, or cannot be read.</summary>
    /// <param name="node">The dictionary, the JSON.</param>
    /// <param name="guard">When it is there.</param>
    /// <param name="origin">Where its findings stand, if not at what they are about.</param>
    public static WrittenMap? Of(CdkNode node, Guard guard, Origin origin) => node switch
    {
        CdkJson { IsReadAsText: true, Content: CdkText } => null,
        CdkJson json => json.Content is CdkText text ? OfText(text) : Of(json.Content, guard, origin),
        CdkText text => OfText(text),
        CdkMap { IsAnonymous: false } => Write(guard, origin, writer => writer.Write(node)),
        _ => null,
    };

    /// <summary>The tree of a policy of these statements.</summary>
    public static WrittenMap OfStatements(List<CdkItem> items, bool isOpen, Place place, Origin origin) => Write(Guard.Always, origin, writer => writer.WriteDocument(items, isOpen, place));

    private static WrittenMap Write(Guard guard, Origin origin, Action<StatementWriter> write)
    {
        var builder = new WrittenBuilder().BeginOrigin(origin);
        var writer = new StatementWriter(builder);
        writer.Under(guard, () => write(writer));
        return (WrittenMap)builder.EndOrigin().Complete();
    }

    private static WrittenMap? OfText(CdkText text)
    {
        if (text.Pieces.IsEmpty)
        {
            return null;
        }

        var root = JsonSyntaxReader.Read(text.MapScalar(0)).Root;
        return root.Kind == SyntaxKind.Mapping ? PolicyTree.Of(root) : null;
    }
}
