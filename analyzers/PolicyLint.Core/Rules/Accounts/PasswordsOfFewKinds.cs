using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Not every kind of character is asked for.</summary>
internal sealed class PasswordsOfFewKinds : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8016",
        Title = "Passwords need not hold every kind of character",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "passwords in {0} need no {1}",
        Advice = "ask for it if your standard does; a longer password is worth more",
        Why = """
            Some standards ask for upper and lower case, digits and symbols. Length counts for more: NIST SP 800-63B advises against such
            rules, as people answer them with Password1!. So it speaks in strict alone.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
        Equivalents =
        [
            "security-hub:IAM.11", "security-hub:IAM.12", "security-hub:IAM.13", "security-hub:IAM.14", "config:iam-password-policy",
            "checkov:CKV_AWS_11", "checkov:CKV_AWS_12", "checkov:CKV_AWS_14", "checkov:CKV_AWS_15",
            "prowler:iam_password_policy_lowercase", "prowler:iam_password_policy_uppercase", "prowler:iam_password_policy_number",
            "prowler:iam_password_policy_symbol",
        ],
        SampleName = "password-policy.json",
        Bad = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":false,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
        Good = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
    };

    public void Check(Account account, RuleContext context)
    {
        if (account.PasswordPolicy is not { IsAbsent: false } policy || !Passwords.MayBeThere(account))
        {
            return;
        }

        Check(policy.RequiresUppercase, "upper case letter", account, policy, context);
        Check(policy.RequiresLowercase, "lower case letter", account, policy, context);
        Check(policy.RequiresNumbers, "digit", account, policy, context);
        Check(policy.RequiresSymbols, "symbol", account, policy, context);
    }

    private static void Check(bool isRequired, string what, Account account, PasswordPolicy policy, RuleContext context)
    {
        if (!isRequired)
        {
            context.Report(new Occurrence(policy.Place) { Arguments = [account.Name, what], Label = "no " + what });
        }
    }
}
