using PolicyLint.Text;

namespace PolicyLint.Analyzers;

/// <summary>One line of text for a list of errors: short, and nothing in it that a policy could use to look like another line.</summary>
internal static class DiagnosticMessage
{
    public const int MaximumLength = 200;

    private const string Ellipsis = "…";

    public static string Of(string message, string advice) => Of(message, advice, string.Empty);

    /// <summary>The same, with words at its end that are never cut off.</summary>
    public static string Of(string message, string advice, string suffix)
    {
        var end = ShownText.Escape(suffix);
        return Shorten(ShownText.Escape(advice.Length == 0 ? message : message + "; " + advice), MaximumLength - end.Length) + end;
    }

    private static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - Ellipsis.Length);
        if (end <= 0)
        {
            end = most - Ellipsis.Length;
            end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        }

        return text.Substring(0, end).TrimEnd(' ', ';', ',') + Ellipsis;
    }
}
