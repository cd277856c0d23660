using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Accounts;

/// <summary>Somebody signs in as the root user.</summary>
internal sealed class RootUsedRecently : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8002",
        Title = "Root user used recently",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "the root user of {0} was used on {1}",
        Advice = "take a role for daily work, and keep the root user for the tasks that need it",
        Why = """
            What the root user does cannot be limited and is nobody's in particular. A handful of tasks need it; AWS lists them. It speaks if
            the last use is not older than the setting `rootUseDays`, one day.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html",
        Equivalents = ["cis:1.7", "security-hub:IAM.20", "prowler:iam_avoid_root_usage"],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(lastUsed: "2026-03-02T10:00:00+00:00")),
        Good = ReportSample.Of(ReportSample.Root(lastUsed: "2026-03-02T10:00:00+00:00"), ReportSample.User(key1: ReportSample.Key("2026-03-01", "2026-03-20"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        if (!credentials.IsRoot)
        {
            return;
        }

        Check(credentials, credentials.PasswordLastUsed, credentials.PasswordLastUsedPlace, context);
        foreach (var key in credentials.Keys)
        {
            Check(credentials, key.LastUsed, key.Place, context);
        }
    }

    private static void Check(Credentials root, ReportedTime lastUsed, Place place, RuleContext context)
    {
        var account = root.Account;
        if (lastUsed.Time is not { } used || context.DayOf(account) is null || Age.IsOver(used, context.Settings.Account.RootUseDays, account, context))
        {
            return;
        }

        // Where the newest date stands for the day of the report, that may be this very use, and long ago.
        var isSure = context.IsAccountDaySet || account.Day is { IsGuess: false };
        context.Report(new Occurrence(place)
        {
            Arguments = [account.Name, Age.Shown(used)],
            Label = "used",
            Confidence = isSure ? Confidence.High : Confidence.Low,
        });
    }
}
