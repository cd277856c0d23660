#if NET
using System.Buffers;
#endif

namespace PolicyLint.Text;

/// <summary>Fast scans over text; vectorised where the runtime can.</summary>
internal static class TextSearch
{
#if NET
    private static readonly SearchValues<char> StringStops = SearchValues.Create(
        "\"\\'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>The offset of the first quote of either kind, backslash or control character at or after a start; the length if there is none.</summary>
    public static int EndOfPlainRun(string text, int start)
    {
        var index = text.AsSpan(start).IndexOfAny(StringStops);
        return index < 0 ? text.Length : start + index;
    }
#else
    /// <summary>The offset of the first quote of either kind, backslash or control character at or after a start; the length if there is none.</summary>
    public static int EndOfPlainRun(string text, int start)
    {
        var index = start;
        while (index < text.Length && !IsStringStop(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>Nearly every character of a string is above both quotes, and then one comparison is left.</summary>
    private static bool IsStringStop(char unit) => unit > '\'' ? unit == '\\' : unit is '"' or '\'' or < ' ';
#endif

#if NET
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\n\r");

    /// <summary>The offset of the first character at or after a start that is not white space of JSON; the length if there is none.</summary>
    public static int EndOfWhiteSpace(string text, int start)
    {
        // Between most tokens of a line stands nothing or one space, which a vector would be slower to find.
        var index = start < text.Length && text[start] == ' ' ? start + 1 : start;
        if (index == text.Length || text[index] > ' ')
        {
            return index;
        }

        var length = text.AsSpan(index).IndexOfAnyExcept(WhiteSpace);
        return length < 0 ? text.Length : index + length;
    }
#else
    /// <summary>The offset of the first character at or after a start that is not white space of JSON; the length if there is none.</summary>
    public static int EndOfWhiteSpace(string text, int start)
    {
        var index = start;
        while (index < text.Length && text[index] is ' ' or '\n' or '\r' or '\t')
        {
            index++;
        }

        return index;
    }
#endif

    /// <summary>The offset of the first character at or after a start that is no letter, digit, sign or space of ASCII; -1 if there is none.</summary>
    public static int IndexOfOtherThanAscii(string text, int start = 0)
    {
#if NET
        var index = text.AsSpan(start).IndexOfAnyExceptInRange(' ', '~');
        return index < 0 ? index : start + index;
#else
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] is < ' ' or > '~')
            {
                return index;
            }
        }

        return -1;
#endif
    }
}
