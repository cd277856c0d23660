using System.Globalization;
using System.Text;

namespace PolicyLint.Cli.Output;

/// <summary>
/// Makes text from input safe to show: what a terminal would obey, or an eye would not see, stands as an escape; secrets are masked.
/// </summary>
internal static class TerminalText
{
    private const int KeyIdLength = 20;
    private const int ShownOfSecret = 4;
    private const int SecretLength = 40;

    /// <summary>The text with control, bidirectional, zero-width and line-breaking characters as <c>\u…</c>, secrets masked.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in Mask(text))
        {
            Append(escaped, unit);
        }

        return escaped.ToString();
    }

    /// <summary>
    /// The text with access key ids (<c>AKIA…</c>, <c>ASIA…</c>) and secret keys cut to their first characters. The length stays the
    /// same, so that underlines still fit.
    /// </summary>
    public static string Mask(string text)
    {
        char[]? masked = null;
        var index = 0;
        while (index < text.Length)
        {
            var length = RunLength(text, index);
            if (IsKeyId(text, index, length) || IsSecret(text, index, length))
            {
                masked ??= text.ToCharArray();
                Array.Fill(masked, '…', index + ShownOfSecret, length - ShownOfSecret);
            }

            index += Math.Max(1, length);
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>Whether a character is shown as an escape.</summary>
    public static bool IsHidden(char unit) =>
        char.IsControl(unit)
        || unit is '\u2028' or '\u2029' or '\u061C' or '\u180E' or '\uFEFF'
        || unit is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F');

    public static string EscapeOf(char unit) => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder escaped, char unit)
    {
        if (IsHidden(unit))
        {
            escaped.Append(EscapeOf(unit));
        }
        else
        {
            escaped.Append(unit);
        }
    }

    private static int RunLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/' or '=')
        {
            end++;
        }

        return end - start;
    }

    private static bool IsKeyId(string text, int start, int length) =>
        length == KeyIdLength && (string.CompareOrdinal(text, start, "AKIA", 0, 4) == 0 || string.CompareOrdinal(text, start, "ASIA", 0, 4) == 0);

    /// <summary>Forty characters of base64 with both cases and a digit: the form of a secret access key.</summary>
    private static bool IsSecret(string text, int start, int length)
    {
        if (length != SecretLength)
        {
            return false;
        }

        var run = text.AsSpan(start, length);
        return run.IndexOfAnyInRange('A', 'Z') >= 0 && run.IndexOfAnyInRange('a', 'z') >= 0 && run.IndexOfAnyInRange('0', '9') >= 0
            && run.IndexOfAnyExceptInRange('0', 'f') >= 0;
    }
}
