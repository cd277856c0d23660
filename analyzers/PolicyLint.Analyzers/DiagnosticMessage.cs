using PolicyLint.Text;

namespace PolicyLint.Analyzers;

/// <summary>One line of text for a list of errors: short, and nothing in it that a policy could use to look like another line.</summary>
internal static class DiagnosticMessage
{
    public const int MaximumLength = 200;

    private const string Ellipsis = "…";

    public static string Of(string message, string advice) =>
        Shorten(ShownText.Escape(advice.Length == 0 ? message : message + "; " + advice));

    private static string Shorten(string text)
    {
        if (text.Length <= MaximumLength)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', MaximumLength - Ellipsis.Length);
        if (end <= 0)
        {
            end = MaximumLength - Ellipsis.Length;
            end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        }

        return text.Substring(0, end).TrimEnd(' ', ';', ',') + Ellipsis;
    }
}
