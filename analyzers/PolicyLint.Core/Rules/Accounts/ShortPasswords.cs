using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Passwords may be short.</summary>
internal sealed class ShortPasswords : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8014",
        Title = "Passwords may be short",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "passwords of {1} characters do in {0}",
        Advice = "ask for {2}",
        Why = """
            Length is what makes a password hard to guess. CIS asks for 14 characters, the setting `passwordLength`.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
        Equivalents =
        [
            "security-hub:IAM.15", "config:iam-password-policy", "cis:1.8", "checkov:CKV_AWS_10",
            "prowler:iam_password_policy_minimum_length_14",
        ],
        SampleName = "password-policy.json",
        Bad = """{"PasswordPolicy":{"MinimumPasswordLength":8,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
        Good = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
    };

    public void Check(Account account, RuleContext context)
    {
        var least = context.Settings.Account.PasswordLength;
        if (account.PasswordPolicy is { IsAbsent: false } policy && policy.MinimumLength < least && Passwords.MayBeThere(account))
        {
            context.Report(new Occurrence(policy.LengthPlace)
            {
                Arguments = [account.Name, Age.Shown(policy.MinimumLength), Age.Shown(least)],
                Label = "short",
            });
        }
    }
}
