using PolicyLint.Text;

namespace PolicyLint.Cli.Output.Html;

/// <summary>Texts as the page takes them: hidden characters as escapes, secrets masked, ids left out if asked for, none too long.</summary>
internal sealed class PageText(Redaction? redaction)
{
    private const int Longest = 600;

    public string Of(string text)
    {
        var shown = ShownText.Escape(text.Length > Longest * 2 ? text[..(Longest * 2)] : text);
        var redacted = redaction?.Of(shown) ?? shown;
        return redacted.Length <= Longest ? redacted : redacted[..(char.IsHighSurrogate(redacted[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
