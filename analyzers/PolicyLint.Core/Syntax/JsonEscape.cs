using System.Globalization;

namespace PolicyLint.Syntax;

/// <summary>Reads one escape of a JSON string.</summary>
internal static class JsonEscape
{
    private const char Replacement = '\uFFFD';

    /// <summary>What the escape at a backslash stands for, and how long it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The offset of the backslash.</param>
    /// <param name="end">The end of the string's content: an escape does not reach beyond it.</param>
    /// <param name="length">How many code units the escape takes; a surrogate pair takes both its escapes.</param>
    /// <param name="error">What is wrong with it, or null.</param>
    public static string Read(string text, int position, int end, out int length, out SyntaxErrorKind? error)
    {
        error = null;
        length = 2;
        var kind = position + 1 < end ? text[position + 1] : '\0';
        switch (kind)
        {
            case '"' or '\\' or '/':
                return kind.ToString();
            case 'b':
                return "\b";
            case 'f':
                return "\f";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case 'u' when HexAt(text, position + 2, end) is { } unit:
                return ReadUnicode(text, position, end, unit, out length, out error);
            default:
                // Kept as it is written: whoever reads the value sees what the author sees.
                error = SyntaxErrorKind.InvalidEscape;
                length = 1;
                return "\\";
        }
    }

    private static string ReadUnicode(string text, int position, int end, char unit, out int length, out SyntaxErrorKind? error)
    {
        error = null;
        length = 6;
        if (!char.IsSurrogate(unit))
        {
            return unit.ToString();
        }

        var isPair = char.IsHighSurrogate(unit) && position + 7 < end && text[position + 6] == '\\' && text[position + 7] == 'u';
        if (isPair && HexAt(text, position + 8, end) is { } low && char.IsLowSurrogate(low))
        {
            length = 12;
            return new string([unit, low]);
        }

        error = SyntaxErrorKind.LoneSurrogate;
        return Replacement.ToString();
    }

    private static char? HexAt(string text, int position, int end) =>
        position + 4 <= end && IsHex(text, position)
            ? (char)int.Parse(text.Substring(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;

    private static bool IsHex(string text, int position)
    {
        for (var index = position; index < position + 4; index++)
        {
            if (!(text[index] is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return true;
    }
}
