using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>The root user signs in with a password alone.</summary>
internal sealed class RootWithoutMfa : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8003",
        Title = "Root user without MFA",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "the root user of {0} has no MFA",
        Advice = "register a passkey or a hardware token for it",
        Why = """
            A password that is guessed, read or phished is then the whole account. Accounts whose root credentials the organization has
            removed have nothing to sign in with, and are silent.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html",
        Equivalents =
        [
            "security-hub:IAM.9", "config:root-account-mfa-enabled", "control-tower:AWS-GR_ROOT_ACCOUNT_MFA_ENABLED", "cis:1.5",
            "prowler:iam_root_mfa_enabled",
        ],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(mfa: "false")),
        Good = ReportSample.Of(ReportSample.Root()),
    };

    public void Check(Account account, RuleContext context)
    {
        if (RootUser.HasNoPassword(account))
        {
            return;
        }

        if (account.Root is { HasMfa: Answer.No } root)
        {
            context.Report(new Occurrence(root.MfaPlace) { Arguments = [account.Name], Label = "no MFA" });
        }
        else if (account.Root is not { HasMfa: Answer.Yes } && account.Number("AccountMFAEnabled") is { Value: 0 } number)
        {
            context.Report(new Occurrence(number.Place) { Arguments = [account.Name], Label = "no MFA" });
        }
    }
}
