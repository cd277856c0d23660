using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Ignores;

/// <summary>
/// Says what a comment is about: behind something, all that begins on its line; on a line of its own, the element that begins on the
/// next line, with all that is in it.
/// </summary>
internal static class CommentScope
{
    public static Place? Of(SyntaxTree tree, int sign, TextSpan line)
    {
        if (!IsBlank(tree.Text.Content, line.Start, sign))
        {
            return new Place(tree.Text, TextSpan.FromBounds(line.Start, sign));
        }

        if (NextLine(tree, line) is not { } next)
        {
            return null;
        }

        foreach (var root in tree.Roots)
        {
            if (ElementOn(root, next) is { } element)
            {
                return new Place(tree.Text, element);
            }
        }

        return null;
    }

    /// <summary>The next line that holds more than a comment.</summary>
    private static TextSpan? NextLine(SyntaxTree tree, TextSpan line)
    {
        var lines = tree.Text.Source.Lines;
        for (var number = lines.LineAt(line.Start) + 1; number <= lines.Count; number++)
        {
            var next = lines.SpanOf(number);
            var text = tree.Text.Content.Substring(next.Start, next.Length).TrimStart();
            if (text.Length > 0 && text[0] != '#')
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>The outermost member or item that begins on a line.</summary>
    private static TextSpan? ElementOn(SyntaxNode node, TextSpan line)
    {
        foreach (var member in node.Members)
        {
            if (member.Name.IsExpanded)
            {
                continue;
            }

            if (IsOn(member.Name.Span, line))
            {
                return TextSpan.FromBounds(member.Name.Span.Start, Math.Max(member.Name.Span.End, member.Value.IsExpanded ? 0 : member.Value.Span.End));
            }

            if (Within(member.Value, line) is { } inner)
            {
                return inner;
            }
        }

        foreach (var item in node.Items)
        {
            if (!item.IsExpanded && IsOn(item.Span, line))
            {
                return item.Span;
            }

            if (Within(item, line) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    private static TextSpan? Within(SyntaxNode node, TextSpan line) =>
        node is { IsScalar: false, IsExpanded: false } && node.Span.Start <= line.End && node.Span.End > line.Start ? ElementOn(node, line) : null;

    private static bool IsOn(TextSpan span, TextSpan line) => span.Start >= line.Start && span.Start <= line.End;

    private static bool IsBlank(string text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!char.IsWhiteSpace(text[index]))
            {
                return false;
            }
        }

        return true;
    }
}
