using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Writes text for the inside of a YAML scalar of one style (YAML 1.2, chapters 7 and 8).</summary>
/// <param name="style">The style.</param>
/// <param name="indentation">What each line of a block scalar begins with.</param>
/// <param name="lineBreak">How the file breaks its lines.</param>
internal sealed class YamlCodec(SyntaxStyle style, string indentation, string lineBreak) : TextCodec
{
    /// <summary>What begins a plain scalar with another meaning.</summary>
    private const string Indicators = " -?:,[]{}#&*!|>'\"%@`";

    private static readonly char[] FlowIndicators = [',', '[', ']', '{', '}'];

    /// <summary>Line breaks of YAML 1.1 beside those of every text.</summary>
    private static readonly char[] OtherBreaks = ['\u0085', '\u2028', '\u2029'];

    /// <inheritdoc/>
    public override string? Encode(string text) => Encode(text, text, new TextSpan(0, text.Length));

    /// <inheritdoc/>
    public override string? Encode(string text, string content, TextSpan replaced) => style switch
    {
        SyntaxStyle.DoubleQuoted => text.IndexOfAny(OtherBreaks) < 0 ? JsonStringCodec.Instance.Encode(text) : null,
        SyntaxStyle.SingleQuoted => IsOneLine(text) ? text.Replace("'", "''") : null,
        SyntaxStyle.Literal => Literal(text, content, replaced),
        SyntaxStyle.Folded => IsOneLine(text) && text.Trim().Length == text.Length && text.Length > 0 ? text : null,
        _ => IsOneLine(text) && text.IndexOfAny(FlowIndicators) < 0 && IsPlain(content.Remove(replaced.Start, replaced.Length).Insert(replaced.Start, text)) ? text : null,
    };

    private string? Literal(string text, string content, TextSpan replaced)
    {
        // A space at the start of the first line would change how far all lines are indented.
        var indents = replaced.Start == 0 && text.Length > 0 && text[0] is ' ' or '\t' or '\n';
        indents |= text.Length > 0 && BeginsInBlankLine(content, replaced);
        return indents || text.IndexOf('\r') >= 0 || text.IndexOfAny(OtherBreaks) >= 0 ? null : text.Replace("\n", lineBreak + indentation);
    }

    private static bool IsOneLine(string text) => text.IndexOfAny(['\n', '\r']) < 0 && text.IndexOfAny(OtherBreaks) < 0;

    /// <summary>Whether a whole plain scalar is read as this text, outside a flow collection too.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || Indicators.IndexOf(text[0]) >= 0 || text[text.Length - 1] == ' ')
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (!IsPlain(text, index))
            {
                return false;
            }
        }

        return YamlWord.KindOf(text) == SyntaxKind.String;
    }

    /// <summary>A colon inside a word, as in an action or an ARN, is plain text; so is a number sign that no space precedes.</summary>
    private static bool IsPlain(string text, int index) => text[index] switch
    {
        ':' => index + 1 < text.Length && text[index + 1] != ' ',
        '#' => index > 0 && text[index - 1] != ' ',
        _ => text[index] is >= ' ' and not '\u007F',
    };
}
