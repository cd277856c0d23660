using System.Collections.Immutable;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Edits between brackets: JSON, and flow style in YAML. Comments stay where they are.</summary>
internal static class FlowEdits
{
    public static ImmutableArray<(TextSpan Span, string Text)> Remove(ElementPlace element)
    {
        var content = element.Content;
        var span = element.Span;
        if (element.After is { } after)
        {
            return Comma(content, span.End, after.Start) is { } comma && IsBlank(content, span.End, comma)
                ? [(TextSpan.FromBounds(span.Start, SkipBlanks(content, comma + 1)), string.Empty)]
                : [];
        }

        if (element.Before is { } before)
        {
            return RemoveLast(content, before.End, span);
        }

        var inside = TextSpan.FromBounds(element.Container.Span.Start + 1, element.Container.Span.End - 1);
        var isAlone = IsBlank(content, inside.Start, span.Start) && IsBlank(content, span.End, inside.End);
        return [(isAlone ? inside : span, string.Empty)];
    }

    /// <summary>A member before the first, spaced as the first is.</summary>
    public static ImmutableArray<(TextSpan Span, string Text)> AddBefore(ElementPlace first, string name, string text)
    {
        var content = first.Content;
        var start = first.Container.Span.Start + 1;
        var space = IsBlank(content, start, first.Span.Start) ? content.Substring(start, first.Span.Start - start) : " ";
        var colon = content.Substring(first.Name.Span.End, first.Value.Span.Start - first.Name.Span.End);
        colon = colon.Trim() == ":" ? colon : ": ";
        var member = Quoted(name, first.Name.Style) + colon + Quoted(text, first.Name.Style == SyntaxStyle.Plain ? SyntaxStyle.SingleQuoted : first.Name.Style);
        return [(new TextSpan(first.Span.Start, 0), member + "," + space)];
    }

    /// <summary>A member behind the last one, spaced as that one is.</summary>
    public static ImmutableArray<(TextSpan Span, string Text)> AddAfter(ElementPlace last, ImmutableArray<string> names, string text)
    {
        var space = FlowLayout.SpaceBefore(last);
        var member = NestedMembers.Quoted(last, names[0], isName: true) + NestedMembers.Colon(last) + NestedMembers.InFlow(last, names.RemoveAt(0), text);
        return [(new TextSpan(last.Span.End, 0), "," + space + member)];
    }

    /// <summary>The last one goes with the comma before it.</summary>
    private static ImmutableArray<(TextSpan Span, string Text)> RemoveLast(string content, int endBefore, TextSpan span)
    {
        if (Comma(content, endBefore, span.Start) is not { } comma)
        {
            return [];
        }

        return IsBlank(content, comma + 1, span.Start)
            ? [(TextSpan.FromBounds(comma, span.End), string.Empty)]
            : [(new TextSpan(comma, 1), string.Empty), (span, string.Empty)];
    }

    private static string Quoted(string text, SyntaxStyle style) => style switch
    {
        SyntaxStyle.SingleQuoted => "'" + text.Replace("'", "''") + "'",
        SyntaxStyle.Plain => text,
        _ => '"' + JsonStringCodec.Instance.Encode(text) + '"',
    };

    /// <summary>The comma between two elements, which comments may surround.</summary>
    private static int? Comma(string content, int start, int end)
    {
        var position = start;
        while (position < end)
        {
            if (content[position] == ',')
            {
                return position;
            }

            position = AfterComment(content, position, end);
        }

        return null;
    }

    private static int AfterComment(string content, int position, int end)
    {
        var isLine = content[position] == '#' || string.CompareOrdinal(content, position, "//", 0, 2) == 0;
        var close = isLine ? "\n" : string.CompareOrdinal(content, position, "/*", 0, 2) == 0 ? "*/" : null;
        if (close is null)
        {
            return position + 1;
        }

        var found = content.IndexOf(close, position + 1, end - position - 1, StringComparison.Ordinal);
        return found < 0 ? end : found + close.Length;
    }

    private static bool IsBlank(string content, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!IsBlank(content[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipBlanks(string content, int position)
    {
        while (position < content.Length && IsBlank(content[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsBlank(char unit) => unit is ' ' or '\t' or '\n' or '\r';
}
