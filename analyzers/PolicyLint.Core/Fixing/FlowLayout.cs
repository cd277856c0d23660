using PolicyLint.Syntax;

namespace PolicyLint.Fixing;

/// <summary>How the elements between brackets are spaced: what is added is spaced as those beside it.</summary>
internal static class FlowLayout
{
    /// <summary>A member whose value holds one thing, over as many lines as the members beside it.</summary>
    public static string Wrapped(ElementPlace beside, string name, char open, string inner, char close, string space)
    {
        var quote = beside.Name.Style == SyntaxStyle.Plain ? string.Empty : "\"";
        var colon = beside.Content.Substring(beside.Name.Span.End, beside.Value.Span.Start - beside.Name.Span.End);
        var isOverLines = space.IndexOf('\n') >= 0;
        return quote + name + quote + (colon.Trim() == ":" ? colon : ": ") + open
            + (isOverLines ? Deeper(beside, space) : string.Empty) + inner + (isOverLines ? space : string.Empty) + close;
    }

    /// <summary>What stands between the bracket or the comma and the element; of comments in between, only the space after them.</summary>
    public static string SpaceBefore(ElementPlace element)
    {
        var start = element.Before is { } before ? element.Content.IndexOf(',', before.End) + 1 : element.Container.Span.Start + 1;
        var space = element.Content.Substring(start, element.Span.Start - start);
        if (space.Trim().Length == 0)
        {
            return space;
        }

        var line = space.LastIndexOf('\n');
        line -= line > 0 && space[line - 1] == '\r' ? 1 : 0;
        return line >= 0 && space.Substring(line).Trim().Length == 0 ? space.Substring(line) : " ";
    }

    /// <summary>Whether no space follows the commas and colons: JSON for machines.</summary>
    public static bool IsTight(ElementPlace first) =>
        first.After is { } after ? after.Start - first.Span.End == 1
            : first.Name.Kind == SyntaxKind.Missing ? first.Value.Kind == SyntaxKind.Mapping || first.Value.Style == SyntaxStyle.DoubleQuoted
            : first.Value.Span.Start - first.Name.Span.End == 1;

    /// <summary>The space one level deeper: by as much as the element is deeper than the bracket that closes its container.</summary>
    public static string Deeper(ElementPlace beside, string space)
    {
        var before = SpaceBefore(beside);
        var own = before.Length - before.LastIndexOf('\n') - 1;
        var closing = Head(beside.Content, beside.Container.Span.End - 1);
        return space.IndexOf('\n') < 0 ? space : space + new string(' ', closing.Trim().Length == 0 && own > closing.Length ? own - closing.Length : 2);
    }

    /// <summary>What stands before a position on its line.</summary>
    public static string Head(string content, int position)
    {
        var line = position == 0 ? 0 : content.LastIndexOf('\n', position - 1) + 1;
        return content.Substring(line, position - line);
    }

    /// <summary>The line break of a text.</summary>
    public static string LineBreak(string content) => content.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
}
