using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Old passwords may be taken again.</summary>
internal sealed class PasswordsTakenAgain : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8015",
        Title = "Old passwords may be taken again",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Message = "users of {0} may take an old password again: {1} are remembered",
        Advice = "remember {2}",
        Why = """
            A password that was stolen once works again as soon as its user goes back to it. AWS remembers up to 24, which is what CIS asks
            for: the setting `passwordsRemembered`.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
        Equivalents = ["security-hub:IAM.16", "config:iam-password-policy", "cis:1.9", "checkov:CKV_AWS_13", "prowler:iam_password_policy_reuse_24"],
        SampleName = "password-policy.json",
        Bad = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":5}}""",
        Good = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
    };

    public void Check(Account account, RuleContext context)
    {
        var least = context.Settings.Account.PasswordsRemembered;
        if (account.PasswordPolicy is { IsAbsent: false } policy && policy.Remembered < least && Passwords.MayBeThere(account))
        {
            context.Report(new Occurrence(policy.Place)
            {
                Arguments = [account.Name, policy.Remembered == 0 ? "none" : Age.Shown(policy.Remembered), Age.Shown(least)],
                Label = "remembers too few",
            });
        }
    }
}
