using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A key that nobody took into use.</summary>
internal sealed class KeyNeverUsed : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8010",
        Title = "Access key that was never used",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Message = "access key {1} of the user {0}, made on {2}, was never used",
        Advice = "delete it",
        Why = """
            A key that is made in reserve is one more secret that can leak, and nobody would notice. One of the last days is silent, and one
            that is unused for long is another finding.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html#securing_access-keys",
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-30"), key1: ReportSample.Key("2026-01-12", ""))),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-30"), key1: ReportSample.Key("2026-01-12", "2026-01-13"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        var settings = context.Settings.Account;
        foreach (var key in credentials.Keys)
        {
            if (credentials.IsRoot || key.IsActive != Answer.Yes || !key.LastUsed.IsNone || key.Rotated.Time is not { } made)
            {
                continue;
            }

            var isUnusedForLong = Age.IsOver(made, settings.UnusedDays, credentials.Account, context);
            if (Age.IsOver(made, settings.KeyRotationDays, credentials.Account, context) && !isUnusedForLong)
            {
                context.Report(new Occurrence(key.Place) { Arguments = [credentials.UserName, Age.Shown(key.Number), Age.Shown(made)], Label = "never used" });
            }
        }
    }
}
