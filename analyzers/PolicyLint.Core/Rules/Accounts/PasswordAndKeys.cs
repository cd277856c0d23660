using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>One user for a person and for programs.</summary>
internal sealed class PasswordAndKeys : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7050",
        Title = "User with a password and access keys",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the user {0} has a password and access keys",
        Advice = "make a role for the programs, and delete the keys",
        Why = """
            A person's user whose key runs programs cannot be removed when the person leaves, and the programs may do all that the person may.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles",
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-30"), key1: ReportSample.Key("2026-01-12", "2026-01-13"))),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-30"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        if (credentials is { IsRoot: false, HasPassword: Answer.Yes, HasActiveKey: true })
        {
            context.Report(new Occurrence(credentials.Place) { Arguments = [credentials.UserName], Label = "a person and a program" });
        }
    }
}
