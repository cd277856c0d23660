using System.Text.Json.Nodes;
using PolicyLint.Syntax;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>Writes what the tolerant readers read as JSON, the short forms of functions in full.</summary>
internal static class NodeJson
{
    public static JsonNode Of(SyntaxNode node)
    {
        var plain = Plain(node);
        return node.Tag switch
        {
            "!Ref" => new JsonObject { ["Ref"] = plain },
            { Length: > 1 } tag when tag.StartsWith('!') && !tag.StartsWith("!!", StringComparison.Ordinal) => new JsonObject { ["Fn::" + tag[1..]] = plain },
            _ => plain,
        };
    }

    private static JsonNode Plain(SyntaxNode node)
    {
        switch (node.Kind)
        {
            case SyntaxKind.Mapping:
                var members = new JsonObject();
                foreach (var member in node.Members)
                {
                    members[member.Name.Value] = Of(member.Value);
                }

                return members;
            case SyntaxKind.Sequence:
                var items = new JsonArray();
                foreach (var item in node.Items)
                {
                    items.Add(Of(item));
                }

                return items;
            default:
                return JsonValue.Create(node.Value)!;
        }
    }
}
