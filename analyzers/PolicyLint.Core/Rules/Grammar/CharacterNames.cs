using System.Globalization;
using PolicyLint.Text;

namespace PolicyLint.Rules.Grammar;

/// <summary>Says which character stands somewhere, so that it can be told from the one it looks like.</summary>
internal static class CharacterNames
{
    private const int ShownBefore = 24;
    private const int ShownAfter = 12;

    /// <summary>
    /// Letters of other alphabets that look like one of ASCII, pairwise. Cyrillic, Greek, and some of the signs that a word processor
    /// puts for those of the keyboard; a short list of our own, after https://www.unicode.org/Public/security/latest/confusables.txt (2026-11).
    /// </summary>
    private const string LookAlikes =
        "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u0501d\u051Bq\u051Dw\u0475v\u04BBh"
        + "\u0410A\u0412B\u0415E\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T\u0425X\u0406I\u0408J\u0405S\u0423Y"
        + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T\u03A5Y\u03A7X\u03BFo\u03BDv\u03B1a\u03C1p\u03B9i"
        + "\u2217*\u2731*\u00D7x\u2010-\u2011-\u2012-\u2013-\u2014-\u2212-\u2018'\u2019'\u201C\"\u201D\"\u2044/\u2215/\uA789:\u2236:\u02D0:\u05C3:\u0131i\u2024.\u3002.";

    /// <summary><c>U+0435, which looks like 'e'</c>.</summary>
    public static string Describe(string text, int index)
    {
        var point = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];
        var name = "U+" + point.ToString("X4", CultureInfo.InvariantCulture);
        return name + What(text, index, point);
    }

    /// <summary>The part of the text around an index, all that is not ASCII as an escape.</summary>
    public static string Shown(string text, int index)
    {
        var start = Math.Max(0, index - ShownBefore);
        var end = Math.Min(text.Length, index + 1 + ShownAfter);
        var shown = start > 0 ? "…" : string.Empty;
        for (var position = start; position < end; position++)
        {
            shown += text[position] is < ' ' or > '~' ? ShownText.EscapeOf(text[position]) : text[position].ToString();
        }

        return end < text.Length ? shown + "…" : shown;
    }

    /// <summary>The text without the character, or with the one of ASCII that it looks like; null if neither can be told.</summary>
    public static string? Repaired(string text, int index)
    {
        var meant = text[index] is '\u00A0' ? " " : ShownText.IsHidden(text, index) && !char.IsSurrogate(text[index]) ? string.Empty : LookAlike(text[index])?.ToString();
        return meant is null ? null : text.Substring(0, index) + meant + text.Substring(index + 1);
    }

    private static string What(string text, int index, int point)
    {
        if (point is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C)
        {
            return ", which turns the direction of the text";
        }

        if (ShownText.IsHidden(text, index))
        {
            return ", which is not seen";
        }

        if (LookAlike(point) is { } ascii)
        {
            return $", which looks like '{ascii}'";
        }

        return char.IsWhiteSpace(text[index]) ? ", which looks like a space" : ", which is not ASCII";
    }

    private static char? LookAlike(int point)
    {
        // The full-width forms stand in the order of ASCII.
        if (point is >= 0xFF01 and <= 0xFF5E)
        {
            return (char)(point - 0xFF01 + '!');
        }

        for (var index = 0; index < LookAlikes.Length; index += 2)
        {
            if (LookAlikes[index] == point)
            {
                return LookAlikes[index + 1];
            }
        }

        return null;
    }
}
