using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A user with keys has no second factor.</summary>
internal sealed class UserWithoutMfa : ICredentialRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8007",
        Title = "User without MFA",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "the user {0} has an access key and no MFA device",
        Advice = "register one, and ask for it in the policies; better, use a role",
        Why = """
            MFA can be asked for where a key is used: a policy denies what is asked without it. A program cannot answer, and should take a
            role instead of a user.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html",
        Equivalents = ["security-hub:IAM.19", "config:iam-user-mfa-enabled", "control-tower:AWS-GR_IAM_USER_MFA_ENABLED"],
        SampleName = ReportSample.Name,
        Bad = ReportSample.Of(ReportSample.Root(), ReportSample.User(mfa: "false", key1: ReportSample.Key("2026-01-02", "2026-01-20"))),
        Good = ReportSample.Of(ReportSample.Root(), ReportSample.User(key1: ReportSample.Key("2026-01-02", "2026-01-20"))),
    };

    public void Check(Credentials credentials, RuleContext context)
    {
        if (credentials is { IsRoot: false, HasMfa: Answer.No, HasActiveKey: true } && credentials.HasPassword != Answer.Yes)
        {
            context.Report(new Occurrence(credentials.MfaPlace) { Arguments = [credentials.UserName], Label = "no MFA" });
        }
    }
}
