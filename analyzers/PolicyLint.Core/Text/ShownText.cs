using System.Globalization;
using System.Text;

namespace PolicyLint.Text;

/// <summary>
/// Makes text from input safe to show: what a terminal would obey, a log would take for another line, or an eye would not see, stands
/// as an escape; secrets are masked.
/// </summary>
public static class ShownText
{
    private const int KeyIdLength = 20;
    private const int ShownOfSecret = 4;
    private const int SecretLength = 40;

    /// <summary>
    /// The text with control, format (bidirectional, zero-width, tags), line-breaking characters and halves of surrogate pairs as
    /// <c>\u…</c>, secrets masked.
    /// </summary>
    public static string Escape(string text)
    {
        var masked = Mask(text);
        var escaped = new StringBuilder(masked.Length);
        for (var index = 0; index < masked.Length; index++)
        {
            if (IsHidden(masked, index))
            {
                escaped.Append(EscapeOf(masked[index]));
            }
            else
            {
                escaped.Append(masked[index]);
            }
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
                masked.AsSpan(index + ShownOfSecret, length - ShownOfSecret).Fill('…');
            }

            index += Math.Max(1, length);
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>Whether the code unit at an index is shown as an escape.</summary>
    public static bool IsHidden(string text, int index)
    {
        var unit = text[index];
        if (unit < '\u007F')
        {
            return unit < ' ';
        }

        if (!char.IsSurrogate(unit))
        {
            return IsHidden(CharUnicodeInfo.GetUnicodeCategory(unit));
        }

        var first = char.IsLowSurrogate(unit) ? index - 1 : index;
        return first < 0 || first + 1 == text.Length || !char.IsSurrogatePair(text[first], text[first + 1])
            || IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, first));
    }

    /// <summary>A code unit as <c>\u001b</c>.</summary>
    public static string EscapeOf(char unit) => "\\u" + ((int)unit).ToString("x4", CultureInfo.InvariantCulture);

    private static bool IsHidden(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static int RunLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsUpper(text[end]) || IsLower(text[end]) || IsDigit(text[end]) || text[end] is '+' or '/' or '='))
        {
            end++;
        }

        return end - start;
    }

    private static bool IsKeyId(string text, int start, int length) =>
        length == KeyIdLength && (string.CompareOrdinal(text, start, "AKIA", 0, 4) == 0 || string.CompareOrdinal(text, start, "ASIA", 0, 4) == 0);

    /// <summary>Forty characters of base64 with both cases and a digit, and more than hexadecimal: the form of a secret access key.</summary>
    private static bool IsSecret(string text, int start, int length)
    {
        if (length != SecretLength)
        {
            return false;
        }

        var (hasUpper, hasLower, hasDigit, isHexadecimal) = (false, false, false, true);
        for (var index = start; index < start + length; index++)
        {
            var unit = text[index];
            hasUpper |= IsUpper(unit);
            hasLower |= IsLower(unit);
            hasDigit |= IsDigit(unit);
            isHexadecimal &= IsDigit(unit) || unit is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
        }

        return hasUpper && hasLower && hasDigit && !isHexadecimal;
    }

    private static bool IsUpper(char unit) => unit is >= 'A' and <= 'Z';

    private static bool IsLower(char unit) => unit is >= 'a' and <= 'z';

    private static bool IsDigit(char unit) => unit is >= '0' and <= '9';
}
