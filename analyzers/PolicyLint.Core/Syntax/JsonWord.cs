using System.Globalization;

namespace PolicyLint.Syntax;

/// <summary>Tells apart what stands without quotes in JSON.</summary>
internal static class JsonWord
{
    /// <summary>Whether a character belongs to a word: all that is not structure, white space or a control character.</summary>
    public static bool IsPart(char unit) =>
        unit > ' ' && unit is not ('{' or '}' or '[' or ']' or ',' or ':' or ';' or '"' or '\'' or '/')
        && (unit < '\u007F' || IsVisible(unit));

    /// <summary>Whether a character at the end of a line is structure, not part of an unclosed string.</summary>
    public static bool EndsLine(char unit) => unit is ',' or '{' or '}' or '[' or ']' or ' ' or '\t';

    /// <summary>The kind of a literal or number that JSON knows, or null.</summary>
    public static SyntaxKind? KindOf(ReadOnlySpan<char> word)
    {
        if (word[0] is '-' or (>= '0' and <= '9'))
        {
            return IsNumber(word) ? SyntaxKind.Number : null;
        }

        if (word.SequenceEqual("true".AsSpan()) || word.SequenceEqual("false".AsSpan()))
        {
            return SyntaxKind.Boolean;
        }

        return word.SequenceEqual("null".AsSpan()) ? SyntaxKind.Null : null;
    }

    private static bool IsVisible(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);

    /// <summary>Whether a word that is no number of JSON was meant as one: <c>01</c>, <c>.5</c>, <c>+1</c>, <c>NaN</c>.</summary>
    public static bool LooksLikeNumber(ReadOnlySpan<char> word)
    {
        var first = word[0];
        if (first is '-' or '+' or '.')
        {
            return word.Length > 1 && (word[1] is (>= '0' and <= '9') or '.' or 'I');
        }

        return first is >= '0' and <= '9' || word.SequenceEqual("NaN".AsSpan()) || word.SequenceEqual("Infinity".AsSpan());
    }

    /// <summary>RFC 8259, section 6: no leading zero, no leading plus, a digit on both sides of the point.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        var position = word[0] == '-' ? 1 : 0;
        var integer = Digits(word, position);
        if (integer == 0 || (integer > 1 && word[position] == '0'))
        {
            return false;
        }

        position += integer;
        if (position < word.Length && word[position] == '.')
        {
            var fraction = Digits(word, position + 1);
            if (fraction == 0)
            {
                return false;
            }

            position += fraction + 1;
        }

        return position == word.Length || IsExponent(word.Slice(position));
    }

    private static bool IsExponent(ReadOnlySpan<char> word)
    {
        if (word[0] is not ('e' or 'E'))
        {
            return false;
        }

        var start = word.Length > 1 && word[1] is '+' or '-' ? 2 : 1;
        var digits = Digits(word, start);
        return digits > 0 && start + digits == word.Length;
    }

    private static int Digits(ReadOnlySpan<char> word, int start)
    {
        var position = start;
        while (position < word.Length && word[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }
}
