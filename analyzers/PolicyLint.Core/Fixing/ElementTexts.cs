using System.Collections.Immutable;
using PolicyLint.Syntax;

namespace PolicyLint.Fixing;

/// <summary>Writes texts in place of one: as further items of its list, or as a list where it stood alone.</summary>
internal static class ElementTexts
{
    public static string Of(ElementPlace element, ImmutableArray<string> texts)
    {
        var style = element.Value.Style == SyntaxStyle.DoubleQuoted ? SyntaxStyle.DoubleQuoted : SyntaxStyle.SingleQuoted;
        var written = texts.Select(text => Quoted(text, style));
        if (element.Name.Kind != SyntaxKind.Missing)
        {
            return texts.Length == 1 ? written.First() : "[" + string.Join(", ", written) + "]";
        }

        return string.Join(element.IsInFlow ? "," + Space(element) : Space(element) + "- ", written);
    }

    /// <summary>What stands between the item and what is before it: a line break with its indentation, a space, nothing.</summary>
    private static string Space(ElementPlace element)
    {
        var content = element.Content;
        var end = element.IsInFlow ? element.Value.Span.Start : content.LastIndexOf('-', element.Value.Span.Start - 1);
        var start = end;
        while (start > 0 && content[start - 1] is ' ' or '\t')
        {
            start--;
        }

        if (start > 0 && content[start - 1] == '\n')
        {
            start -= start > 1 && content[start - 2] == '\r' ? 2 : 1;
        }

        return content.Substring(start, end - start);
    }

    private static string Quoted(string text, SyntaxStyle style) =>
        style == SyntaxStyle.DoubleQuoted ? '"' + JsonStringCodec.Instance.Encode(text) + '"' : "'" + text.Replace("'", "''") + "'";
}
