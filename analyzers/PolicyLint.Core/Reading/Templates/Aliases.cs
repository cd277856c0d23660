using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>Finds what a YAML alias or merge key put into a template, which CloudFormation itself does not do.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html</remarks>
internal static class Aliases
{
    /// <summary>The first node that an alias put there; missing if there is none.</summary>
    public static SyntaxNode First(SyntaxNode node)
    {
        if (node.IsExpanded)
        {
            return node;
        }

        foreach (var member in node.Members)
        {
            if (First(member.Value) is { Kind: not SyntaxKind.Missing } found)
            {
                return found;
            }
        }

        foreach (var item in node.Items)
        {
            if (First(item) is { Kind: not SyntaxKind.Missing } found)
            {
                return found;
            }
        }

        return default;
    }
}
