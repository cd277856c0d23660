using System.Collections.Immutable;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>Edits of YAML in block style, by whole lines. What shares its line with something else is left alone.</summary>
internal static class BlockEdits
{
    public static ImmutableArray<(TextSpan Span, string Text)> Remove(ElementPlace element)
    {
        var content = element.Content;
        var span = element.Span;
        if ((element.Before is null && element.After is null) || !IsOneLine(element))
        {
            return [];
        }

        var line = StartOfLine(content, span.Start);
        var head = content.Substring(line, span.Start - line);
        var mark = element.Name.Kind == SyntaxKind.Missing ? "-" : string.Empty;
        if (head.Trim() == mark && head.IndexOf('\t') < 0)
        {
            return [(WholeLine(content, line, span.End), string.Empty)];
        }

        // The first member of an item stands behind its hyphen: the next one takes its place.
        return mark.Length == 0 && head.Trim() == "-" && element.After is { } after && StartOfLine(content, after.Start) + head.Length == after.Start
            && content.Substring(span.End, after.Start - span.End).Trim().Length == 0
            ? [(TextSpan.FromBounds(span.Start, after.Start), string.Empty)]
            : [];
    }

    public static ImmutableArray<(TextSpan Span, string Text)> AddBefore(ElementPlace first, string name, string text)
    {
        var content = first.Content;
        var line = StartOfLine(content, first.Span.Start);
        var head = content.Substring(line, first.Span.Start - line);
        if (head.Trim(' ', '-').Length > 0 || first.Name.Kind != SyntaxKind.String)
        {
            return [];
        }

        var lineBreak = content.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        return [(new TextSpan(first.Span.Start, 0), $"{name}: '{text.Replace("'", "''")}'{lineBreak}{new string(' ', head.Length)}")];
    }

    /// <summary>Whether nothing but the element is on its line: no comment, no other line of its value.</summary>
    private static bool IsOneLine(ElementPlace element)
    {
        var content = element.Content;
        var span = element.Span;
        return element.Value.Style is not (SyntaxStyle.Literal or SyntaxStyle.Folded)
            && content.IndexOf('\n', span.Start, span.Length) < 0
            && content.Substring(span.End, EndOfLine(content, span.End) - span.End).Trim().Length == 0;
    }

    /// <summary>A line with its break; the last line of a file, which has none, with the break before it.</summary>
    private static TextSpan WholeLine(string content, int start, int end)
    {
        var lineEnd = EndOfLine(content, end);
        if (lineEnd < content.Length)
        {
            return TextSpan.FromBounds(start, lineEnd + 1);
        }

        var before = start > 1 && content[start - 2] == '\r' ? start - 2 : Math.Max(0, start - 1);
        return TextSpan.FromBounds(before, lineEnd);
    }

    private static int StartOfLine(string content, int position) => position == 0 ? 0 : content.LastIndexOf('\n', position - 1) + 1;

    private static int EndOfLine(string content, int position)
    {
        var end = content.IndexOf('\n', position);
        return end < 0 ? content.Length : end;
    }
}
