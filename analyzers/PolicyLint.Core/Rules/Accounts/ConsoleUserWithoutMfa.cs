using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A user signs in to the console with a password alone.</summary>
internal sealed class ConsoleUserWithoutMfa : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8006",
        Title = "Console user without MFA",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "the user {0} signs in to the console without MFA",
        Advice = "register an MFA device for it",
        Why = """
            A password that is guessed, read or phished is enough. A second factor stops nearly all of that.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html",
        Equivalents =
        [
            "security-hub:IAM.5", "config:mfa-enabled-for-iam-console-access", "control-tower:AWS-GR_MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS",
            "cis:1.10", "prowler:iam_user_mfa_enabled_console_access",
        ],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-20"), mfa: "false")),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(password: ReportSample.Password("2026-01-20"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        if (credentials is { IsRoot: false, HasPassword: Answer.Yes, HasMfa: Answer.No })
        {
            context.Report(new Occurrence(credentials.MfaPlace) { Arguments = [credentials.UserName], Label = "no MFA" });
        }
    }
}
