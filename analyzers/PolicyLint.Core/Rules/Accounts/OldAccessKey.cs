using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A key was made long ago.</summary>
internal sealed class OldAccessKey : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8008",
        Title = "Access key is old",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "access key {1} of the user {0} is of {2}, older than {3} days",
        Advice = "make a new one, put it where this is used, and delete this",
        Why = """
            The longer a key lives, the more places it was copied to, and the more people have seen it. CIS and AWS ask for a new one every 90
            days, the setting `accessKeyDays`.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
        Equivalents = ["security-hub:IAM.3", "config:access-keys-rotated", "cis:1.14", "prowler:iam_rotate_access_key_90_days"],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User(key1: ReportSample.Key("2026-01-02", "2026-06-20"))),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(key1: ReportSample.Key("2026-04-02", "2026-06-20"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        var days = context.Settings.Account.AccessKeyDays;
        foreach (var key in credentials.Keys)
        {
            if (!credentials.IsRoot && key.IsActive == Answer.Yes && key.Rotated.Time is { } made && Age.IsOver(made, days, credentials.Account, context))
            {
                context.Report(new Occurrence(key.Place)
                {
                    Arguments = [credentials.UserName, Age.Shown(key.Number), Age.Shown(made), Age.Shown(days)],
                    Label = "works, since " + Age.Shown(made),
                });
            }
        }
    }
}
