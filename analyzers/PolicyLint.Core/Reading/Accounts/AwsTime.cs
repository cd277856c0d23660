using System.Globalization;
using PolicyLint.Model;

namespace PolicyLint.Reading.Accounts;

/// <summary>
/// The forms in which AWS and its tools write a time: ISO 8601 with an offset or Z, with and without fractions, with a space as Python
/// prints it, seconds since 1970 as the first AWS CLI does, RFC 1123 as HTTP does.
/// </summary>
internal static class AwsTime
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Beyond that many seconds it is no time of AWS: the year 2100.</summary>
    private const double MostSeconds = 4102444800;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:sszz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss 'UTC'", "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmss'Z'", "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
    ];

    /// <summary>The time in UTC, or null if it is none of these forms.</summary>
    public static DateTime? Parse(string text)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, Styles, out var time))
        {
            return time;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < MostSeconds
            ? Epoch.AddSeconds(Math.Floor(seconds))
            : null;
    }

    /// <summary>What a field of the credential report says; the words for none in any case.</summary>
    /// <param name="text">The field.</param>
    /// <param name="isRead">False if it is no time and no such word.</param>
    public static ReportedTime OfReport(string text, out bool isRead)
    {
        isRead = true;
        if (IsWord(text, "N/A") || IsWord(text, "no_information") || IsWord(text, "none"))
        {
            return ReportedTime.None;
        }

        if (IsWord(text, "not_supported") || IsWord(text, "not_applicable"))
        {
            return ReportedTime.Unknown;
        }

        var time = Parse(text);
        isRead = time is not null;
        return new ReportedTime(time, false);
    }

    /// <summary>Whether a field of the credential report says that there is nothing to say.</summary>
    public static bool IsWordForNothing(string text) =>
        IsWord(text, "N/A") || IsWord(text, "no_information") || IsWord(text, "none") || IsWord(text, "not_supported") || IsWord(text, "not_applicable");

    private static bool IsWord(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
