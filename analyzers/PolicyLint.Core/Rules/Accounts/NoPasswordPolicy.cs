using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>The account asks nothing of passwords.</summary>
internal sealed class NoPasswordPolicy : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8013",
        Title = "Account without a password policy",
        Family = RuleFamily.Account,
        Severity = Severity.Warning,
        Message = "{0} has no password policy: passwords of 8 characters do, and old ones can be taken again",
        Advice = "set one with at least {1} characters",
        Why = """
            Without a policy the defaults of AWS hold, which ask for eight characters. An account in which no user has a password is silent.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
        Equivalents =
        [
            "security-hub:IAM.7", "security-hub:IAM.10", "config:iam-password-policy", "cis:1.8",
            "prowler:iam_password_policy_minimum_length_14",
        ],
        SampleName = "password-policy.json",
        Bad = "An error occurred (NoSuchEntity) when calling the GetAccountPasswordPolicy operation: The Password Policy with domain name 111122223333 cannot be found.",
        Good = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
    };

    public void Check(Account account, RuleContext context)
    {
        if (account.PasswordPolicy is { IsAbsent: true } policy && Passwords.MayBeThere(account))
        {
            context.Report(new Occurrence(policy.Place) { Arguments = [account.Name, Age.Shown(context.Settings.Account.PasswordLength)], Label = "none" });
        }
    }
}
