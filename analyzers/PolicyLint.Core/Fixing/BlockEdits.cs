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
        var span = TextSpan.FromBounds(element.Span.Start, Math.Max(element.Name.Span.End, EndOf(element.Value)));
        if ((element.Before is null && element.After is null) || !IsAlone(content, span) || HoldsBlockScalar(element.Value))
        {
            return [];
        }

        var line = StartOfLine(content, span.Start);
        var head = content.Substring(line, span.Start - line);
        var mark = element.Name.Kind == SyntaxKind.Missing ? "-" : string.Empty;
        if (head.Trim() == mark && head.IndexOf('\t') < 0)
        {
            return [(WholeLines(content, line, span.End), string.Empty)];
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

        var lineBreak = FlowLayout.LineBreak(content);
        return [(new TextSpan(first.Span.Start, 0), $"{name}: '{text.Replace("'", "''")}'{lineBreak}{new string(' ', head.Length)}")];
    }

    /// <summary>A member on the lines below the last one.</summary>
    public static ImmutableArray<(TextSpan Span, string Text)> AddAfter(ElementPlace last, ImmutableArray<string> names, string text)
    {
        var content = last.Content;
        var head = FlowLayout.Head(content, last.Span.Start);
        if (head.Trim(' ', '-').Length > 0 || last.Name.Kind != SyntaxKind.String || HoldsBlockScalar(last.Value))
        {
            return [];
        }

        var end = EndOfLine(content, Math.Max(last.Name.Span.End, EndOf(last.Value)));
        end -= end > 0 && content[end - 1] == '\r' ? 1 : 0;
        var indentation = new string(' ', head.Length);
        var lineBreak = FlowLayout.LineBreak(content);
        return [(new TextSpan(end, 0), lineBreak + indentation + names[0] + ":" + NestedMembers.InBlock(names.RemoveAt(0), text, indentation, lineBreak))];
    }

    /// <summary>Whether nothing else is on its lines, and no comment is in it.</summary>
    private static bool IsAlone(string content, TextSpan span) =>
        content.IndexOf('#', span.Start, span.Length) < 0 && content.Substring(span.End, EndOfLine(content, span.End) - span.End).Trim().Length == 0;

    /// <summary>Where its last scalar or bracket ends: a container in block style is said to end where the next one begins.</summary>
    private static int EndOf(SyntaxNode node)
    {
        if (node.Count == 0 || node.Tree.Text.Content[node.Span.Start] is '{' or '[')
        {
            return node.Span.End;
        }

        var last = node;
        foreach (var member in node.Members)
        {
            last = member.Value.Kind == SyntaxKind.Missing ? member.Name : member.Value;
        }

        foreach (var item in node.Items)
        {
            last = item;
        }

        return EndOf(last);
    }

    /// <summary>Where the text of one ends is not told by what stands there.</summary>
    private static bool HoldsBlockScalar(SyntaxNode node)
    {
        foreach (var member in node.Members)
        {
            if (HoldsBlockScalar(member.Value))
            {
                return true;
            }
        }

        foreach (var item in node.Items)
        {
            if (HoldsBlockScalar(item))
            {
                return true;
            }
        }

        return node.Style is SyntaxStyle.Literal or SyntaxStyle.Folded;
    }

    /// <summary>Lines with their breaks; the last line of a file, which has none, with the break before it.</summary>
    private static TextSpan WholeLines(string content, int start, int end)
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
