using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Accounts;

/// <summary>A password or key that nobody uses.</summary>
internal sealed class UnusedCredential : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8012",
        Title = "Credential unused for long",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Supersedes = [new("PL8008", SupersessionReach.Element)],
        Message = "{1} of the user {0} {2}",
        Advice = "{3}",
        Why = """
            A credential that nobody uses is missed by nobody when it is stolen. It speaks after 45 days without use, the setting
            `unusedDays`; what was never used is counted from when it was made.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#remove-credentials",
        Equivalents =
        [
            "security-hub:IAM.22", "security-hub:IAM.8", "config:iam-user-unused-credentials-check", "cis:1.12",
            "prowler:iam_user_accesskey_unused", "prowler:iam_user_console_access_unused",
        ],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-20"), key1: ReportSample.Key("2026-04-02", "2026-06-20"))),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-06-02"), key1: ReportSample.Key("2026-04-02", "2026-06-20"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        if (credentials.IsRoot)
        {
            return;
        }

        if (credentials.HasPassword == Answer.Yes)
        {
            Check(credentials, "the password", "remove it", credentials.PasswordLastUsed, credentials.PasswordLastChanged, credentials.PasswordPlace, context);
        }

        foreach (var key in credentials.Keys)
        {
            if (key.IsActive == Answer.Yes)
            {
                Check(credentials, "access key " + Age.Shown(key.Number), "switch it off, then delete it", key.LastUsed, key.Rotated, key.Place, context);
            }
        }
    }

    private static void Check(
        Credentials credentials, string what, string advice, ReportedTime used, ReportedTime made, Place place, RuleContext context)
    {
        if (Age.UsedOrMade(used, made) is not { } last || !Age.IsOver(last, context.Settings.Account.UnusedDays, credentials.Account, context))
        {
            return;
        }

        var since = used.IsNone ? $"was never used, and made on {Age.Shown(last)}" : $"was last used on {Age.Shown(last)}";
        context.Report(new Occurrence(place) { Arguments = [credentials.UserName, what, since, advice], Label = "unused" });
    }
}
