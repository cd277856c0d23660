using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A user that cannot sign in.</summary>
internal sealed class UserWithoutCredentials : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7051",
        Title = "User without a password and without keys that work",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the user {0} has no password and no access key that works",
        Advice = "delete it, if it is not kept for a certificate or a service of its own",
        Why = """
            A user that cannot do anything still has its policies, and whoever may make keys for it has them at once.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#remove-credentials",
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User()),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-30"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        if (credentials.IsRoot || credentials.HasPassword != Answer.No)
        {
            return;
        }

        foreach (var key in credentials.Keys)
        {
            if (key.IsActive != Answer.No)
            {
                return;
            }
        }

        foreach (var certificate in credentials.Certificates)
        {
            if (certificate.IsActive != Answer.No)
            {
                return;
            }
        }

        context.Report(new Occurrence(credentials.Place) { Arguments = [credentials.UserName], Label = "cannot sign in" });
    }
}
