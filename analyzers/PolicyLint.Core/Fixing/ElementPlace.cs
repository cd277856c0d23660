using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>A member of a mapping, or an item of a sequence, among its neighbours.</summary>
/// <param name="Container">The mapping or sequence.</param>
/// <param name="Name">The member's name; missing for an item.</param>
/// <param name="Value">The member's value, or the item.</param>
/// <param name="Before">The range of the member or item before it, or null.</param>
/// <param name="After">The range of the one after it, or null.</param>
internal sealed record ElementPlace(SyntaxNode Container, SyntaxNode Name, SyntaxNode Value, TextSpan? Before, TextSpan? After)
{
    public SyntaxTree Tree => Container.Tree;

    public string Content => Tree.Text.Content;

    /// <summary>From the name, or the item, to the end of the value.</summary>
    public TextSpan Span => SpanOf(Name, Value);

    /// <summary>Whether the container is written with brackets: all of JSON, and flow style in YAML.</summary>
    public bool IsInFlow => Container.Span.Length > 1 && Content[Container.Span.Start] is '{' or '[';

    /// <summary>The element whose name, or which as an item, has exactly this range.</summary>
    public static ElementPlace? Find(SyntaxTree? tree, TextSpan span)
    {
        if (tree is null)
        {
            return null;
        }

        foreach (var root in tree.Roots)
        {
            for (var node = root; node.Count > 0 && node.Span.Contains(span); node = ChildHolding(node, span))
            {
                if (In(node, span) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>The item, or the member with the value, that has exactly this range.</summary>
    public static ElementPlace? FindValue(SyntaxTree? tree, TextSpan span)
    {
        if (tree is null)
        {
            return null;
        }

        foreach (var root in tree.Roots)
        {
            for (var node = root; node.Count > 0 && node.Span.Contains(span); node = ChildHolding(node, span))
            {
                foreach (var (name, value) in Elements(node))
                {
                    if (value.Span == span && value.Kind != SyntaxKind.Missing && !value.IsExpanded)
                    {
                        return new ElementPlace(node, name, value, null, null);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The first member of the mapping that has exactly this range.</summary>
    public static ElementPlace? FirstMember(SyntaxTree tree, TextSpan span)
    {
        foreach (var root in tree.Roots)
        {
            for (var node = root; node.Count > 0 && node.Span.Contains(span); node = ChildHolding(node, span))
            {
                if (node.Span == span && node.Kind == SyntaxKind.Mapping)
                {
                    return First(node);
                }
            }
        }

        return null;
    }

    /// <summary>The last member of a mapping; null if it has none.</summary>
    public static ElementPlace? LastMember(SyntaxNode mapping)
    {
        SyntaxNode last = default;
        foreach (var member in mapping.Members)
        {
            last = member.Name;
        }

        return last.Kind == SyntaxKind.Missing ? null : In(mapping, last.Span);
    }

    private static ElementPlace? First(SyntaxNode mapping)
    {
        foreach (var member in mapping.Members)
        {
            return In(mapping, member.Name.Span);
        }

        return null;
    }

    private static ElementPlace? In(SyntaxNode container, TextSpan span)
    {
        var elements = Elements(container);
        for (var index = 0; index < elements.Count; index++)
        {
            var (name, value) = elements[index];
            var own = container.Kind == SyntaxKind.Mapping ? name : value;
            if (own.Span == span && own.Kind != SyntaxKind.Missing && value.Kind != SyntaxKind.Missing && !own.IsExpanded && !value.IsExpanded)
            {
                return new ElementPlace(container, name, value, Neighbour(elements, index - 1), Neighbour(elements, index + 1));
            }
        }

        return null;
    }

    private static SyntaxNode ChildHolding(SyntaxNode container, TextSpan span)
    {
        foreach (var (_, value) in Elements(container))
        {
            if (!value.IsExpanded && value.Span.Contains(span))
            {
                return value;
            }
        }

        return default;
    }

    private static List<(SyntaxNode Name, SyntaxNode Value)> Elements(SyntaxNode container)
    {
        var elements = new List<(SyntaxNode, SyntaxNode)>(container.Count);
        foreach (var member in container.Members)
        {
            elements.Add((member.Name, member.Value));
        }

        foreach (var item in container.Items)
        {
            elements.Add((default, item));
        }

        return elements;
    }

    private static TextSpan? Neighbour(List<(SyntaxNode Name, SyntaxNode Value)> elements, int index) =>
        index >= 0 && index < elements.Count ? SpanOf(elements[index].Name, elements[index].Value) : null;

    private static TextSpan SpanOf(SyntaxNode name, SyntaxNode value) =>
        name.Kind == SyntaxKind.Missing ? value.Span : TextSpan.FromBounds(name.Span.Start, Math.Max(name.Span.End, value.Span.End));
}
