using System.Globalization;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A date as Date conditions take it: the forms of the W3C profile of ISO 8601, or seconds since 1970.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date</remarks>
internal static class WrittenDate
{
    private const int MostYearDigits = 4;

    private static readonly string[] Forms =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Whether it is a number of seconds, which AWS takes and its validator warns of. Four digits are a year.</summary>
    public static bool IsEpoch(string text)
    {
        if (text.Length <= MostYearDigits)
        {
            return false;
        }

        foreach (var unit in text)
        {
            if (unit is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The moment, in UTC, at which a date begins; null if the text is none.</summary>
    public static DateTime? Parse(string text)
    {
        if (text.Length < MostYearDigits || text[0] is < '0' or > '9')
        {
            return null;
        }

        if (IsEpoch(text))
        {
            return FromEpoch(text);
        }

        const DateTimeStyles style = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTime.TryParseExact(Shortened(text).ToUpperInvariant(), Forms, CultureInfo.InvariantCulture, style, out var date) ? date : null;
    }

    private static DateTime? FromEpoch(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : null;

    /// <summary>A fraction may have more digits than .NET reads.</summary>
    private static string Shortened(string text)
    {
        var point = text.IndexOf('.');
        var end = point + 1;
        while (point >= 0 && end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end - point <= 8 ? text : text.Remove(point + 8, end - point - 8);
    }
}
