using System.Collections.Immutable;
using System.Text;
using PolicyLint.Syntax;

namespace PolicyLint.Fixing;

/// <summary>Writes members of which each holds the next one, and the last a text, in the style of an element beside them.</summary>
internal static class NestedMembers
{
    /// <summary>The value that the members are, over as many lines as the container of the element.</summary>
    /// <param name="beside">The element beside which, or in place of the value of which, it is put.</param>
    /// <param name="names">The names, from the outermost; none for the text itself.</param>
    /// <param name="text">The text, not escaped.</param>
    public static string InFlow(ElementPlace beside, ImmutableArray<string> names, string text)
    {
        var space = FlowLayout.SpaceBefore(beside);
        return InFlow(beside, names, text, space.IndexOf('\n') < 0 ? string.Empty : space);
    }

    /// <summary>The same as lines below a name, each deeper than the one before; a text stays on the name's line.</summary>
    /// <param name="names">The names, from the outermost; none for the text itself.</param>
    /// <param name="text">The text, not escaped.</param>
    /// <param name="indentation">That of the name.</param>
    /// <param name="lineBreak">The line break.</param>
    public static string InBlock(ImmutableArray<string> names, string text, string indentation, string lineBreak)
    {
        var written = new StringBuilder();
        for (var index = 0; index < names.Length; index++)
        {
            indentation += "  ";
            written.Append(lineBreak).Append(indentation).Append(names[index]).Append(':');
        }

        return written.Append(" '").Append(text.Replace("'", "''")).Append('\'').ToString();
    }

    /// <summary>A name or a text, in the quotes of the names beside it.</summary>
    public static string Quoted(ElementPlace beside, string text, bool isName) => beside.Name.Style switch
    {
        SyntaxStyle.Plain when isName => text,
        SyntaxStyle.Plain or SyntaxStyle.SingleQuoted => "'" + text.Replace("'", "''") + "'",
        _ => '"' + JsonStringCodec.Instance.Encode(text) + '"',
    };

    /// <summary>What stands between a name and its value.</summary>
    public static string Colon(ElementPlace beside)
    {
        var colon = beside.Content.Substring(beside.Name.Span.End, beside.Value.Span.Start - beside.Name.Span.End);
        return colon.Trim() == ":" && colon.IndexOf('\n') < 0 ? colon : ": ";
    }

    private static string InFlow(ElementPlace beside, ImmutableArray<string> names, string text, string space)
    {
        if (names.IsEmpty)
        {
            return Quoted(beside, text, isName: false);
        }

        var inner = space.Length == 0 ? space : FlowLayout.Deeper(beside, space);
        return "{" + inner + Quoted(beside, names[0], isName: true) + Colon(beside) + InFlow(beside, names.RemoveAt(0), text, inner) + space + "}";
    }
}
