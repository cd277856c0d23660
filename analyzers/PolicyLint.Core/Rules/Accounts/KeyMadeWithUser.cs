using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A key that came with the console user and nobody uses.</summary>
internal sealed class KeyMadeWithUser : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8011",
        Title = "Access key made together with a console user",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Supersedes = [new("PL8010", SupersessionReach.Element), new("PL8012", SupersessionReach.Element), new("PL8008", SupersessionReach.Element)],
        Message = "access key {1} of the console user {0} was made with the user and never used",
        Advice = "delete it",
        Why = """
            Wizards make a key for every new user. Whoever signs in to the console does not need it, so nobody looks after it.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html#securing_access-keys",
        Equivalents = ["cis:1.11", "prowler:iam_user_no_setup_initial_access_key"],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-30"), key1: ReportSample.Key("2026-01-05", ""), created: "2026-01-05T08:59:58+00:00")),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-30"), key1: ReportSample.Key("2026-01-05", "2026-01-30"), created: "2026-01-05T08:59:58+00:00")),
    };

    private static readonly TimeSpan Together = TimeSpan.FromMinutes(5);

    public void Check(Credentials credentials, RuleContext context)
    {
        if (credentials.IsRoot || credentials.HasPassword != Answer.Yes || credentials.Created.Time is not { } created)
        {
            return;
        }

        foreach (var key in credentials.Keys)
        {
            if (key.IsActive == Answer.Yes && key.LastUsed.IsNone && key.Rotated.Time is { } made && (made - created).Duration() < Together)
            {
                context.Report(new Occurrence(key.Place) { Arguments = [credentials.UserName, Age.Shown(key.Number)], Label = "made with the user" });
            }
        }
    }
}
