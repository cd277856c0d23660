using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Finds the first expression of a statement that could not be read.</summary>
internal sealed class UnreadParts
{
    private const int MaximumDepth = 16;

    private readonly HashSet<CdkNode> _seen = [];

    private UnreadParts()
    {
    }

    /// <summary>Its place and how it is shown; null for a statement that was read whole.</summary>
    public static (Place Place, string Display)? Of(CdkNode node) => new UnreadParts().Of(node, 0);

    private (Place Place, string Display)? Of(CdkNode node, int depth)
    {
        if (depth > MaximumDepth)
        {
            return Shown(node.Place);
        }

        if (!_seen.Add(node))
        {
            return null;
        }

        if (node is CdkContainer { Unread: { } unread })
        {
            return Shown(unread);
        }

        return node switch
        {
            CdkStatement statement => Of(statement.Elements, depth + 1) ?? (statement.Json is { } json ? Of(json, depth + 1) : null),
            CdkDocument { Json: { } json } => Of(json, depth + 1),
            CdkDocument document => Of(document.Statements, depth + 1),
            CdkJson { IsReadAsText: true } => null,
            CdkJson { Content: CdkText text } json => Of(text) ?? (PolicyContent.Of(json, Guard.Always, Origin.Written) is null ? Shown(json.Place) : null),
            CdkJson json => Of(json.Content, depth + 1),
            CdkMap map => First(map.Members.Select(member => member.Value), depth),
            CdkList list => First(list.Items.Select(item => item.Node), depth),
            CdkChoice choice => First([choice.WhenTrue, choice.WhenFalse], depth),
            CdkPrincipal principal => First([principal.Value, .. principal.Conditions, .. principal.Parts.Select(part => part.Node)], depth),
            CdkUnknown unknown => (unknown.Place, unknown.Hole.Display),
            CdkText text => Of(text),
            _ => null,
        };
    }

    private (Place Place, string Display)? First(IEnumerable<CdkNode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            if (Of(node, depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (Place Place, string Display)? Of(CdkText text)
    {
        foreach (var piece in text.Pieces)
        {
            if (piece.Part.Hole is { MayHoldWildcard: true } hole)
            {
                return (new Place(text.Place.Text, piece.Span), hole.Display);
            }
        }

        return null;
    }

    private static (Place Place, string Display) Shown(Place place)
    {
        var span = place.SourceSpan;
        var line = place.Source.Content.Substring(span.Start, Math.Min(span.Length, 40)).Split('\n')[0].Trim();
        return (place, "{" + line + "}");
    }
}
