using System.Globalization;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>How old something of an account is. What has no date is not old.</summary>
internal static class Age
{
    /// <summary>Whether a time lies more than this many days before the day of the account.</summary>
    public static bool IsOver(DateTime? time, int days, Account account, RuleContext context) =>
        time is { } start && context.DayOf(account) is { } day && (day - start).TotalDays > days;

    /// <summary>How a date is shown: <c>2026-01-31</c>.</summary>
    public static string Shown(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How a number is shown.</summary>
    public static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>When a credential was last used, or made if never.</summary>
    public static DateTime? UsedOrMade(ReportedTime used, ReportedTime made) => used.IsNone ? made.Time : used.Time;
}
