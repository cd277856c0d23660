using System.Globalization;
using System.Text;

namespace PolicyLint.Analyzers;

/// <summary>One line of text for a list of errors: short, and nothing in it that a policy could use to look like another line.</summary>
internal static class DiagnosticMessage
{
    public const int MaximumLength = 200;

    private const string Ellipsis = "…";

    public static string Of(string message, string advice) =>
        Shorten(Escape(advice.Length == 0 ? message : message + "; " + advice));

    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (char.IsSurrogatePair(text, index))
            {
                builder.Append(unit).Append(text[++index]);
            }
            else if (IsShown(unit))
            {
                builder.Append(unit);
            }
            else
            {
                builder.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return builder.ToString();
    }

    /// <summary>Not a control character, a line break, a sign of direction or of no width, or half of a pair.</summary>
    private static bool IsShown(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate);

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
