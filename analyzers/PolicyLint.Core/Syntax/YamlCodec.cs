using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Writes text for the inside of a YAML scalar of one style.</summary>
internal sealed class YamlCodec(SyntaxStyle style, string indentation) : TextCodec
{
    /// <summary>Characters that give a plain scalar another meaning wherever they stand.</summary>
    private const string PlainStops = "#:,[]{}&*!|>'\"%@`\n\r\t";

    /// <inheritdoc/>
    public override string? Encode(string text) => style switch
    {
        SyntaxStyle.DoubleQuoted => JsonStringCodec.Instance.Encode(text),
        SyntaxStyle.SingleQuoted => text.IndexOf('\n') < 0 ? text.Replace("'", "''") : null,
        SyntaxStyle.Literal => text.Replace("\n", "\n" + indentation),
        SyntaxStyle.Plain => IsPlain(text) ? text : null,
        _ => null,
    };

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] is ' ' or '-' or '?' || text[text.Length - 1] == ' ')
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            // A colon inside a word, as in an action or an ARN, is plain text.
            var isInnerColon = text[index] == ':' && index + 1 < text.Length && text[index + 1] != ' ';
            if (!isInnerColon && PlainStops.IndexOf(text[index]) >= 0)
            {
                return false;
            }
        }

        return YamlWord.KindOf(text) == SyntaxKind.String;
    }
}
