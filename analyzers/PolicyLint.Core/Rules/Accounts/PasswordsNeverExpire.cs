using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Passwords stay for ever.</summary>
internal sealed class PasswordsNeverExpire : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8017",
        Title = "Passwords do not expire",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "passwords in {0} are valid for {1}",
        Advice = "let them expire after {2} days if your standard asks for it",
        Why = """
            Some standards ask for a new password every 90 days, the setting `passwordDays`. NIST SP 800-63B advises against it, as people
            then count up; so it speaks in strict alone.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
        Equivalents =
        [
            "security-hub:IAM.17", "config:iam-password-policy", "checkov:CKV_AWS_9",
            "prowler:iam_password_policy_expires_passwords_within_90_days_or_less",
        ],
        SampleName = "password-policy.json",
        Bad = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":false,"PasswordReusePrevention":24}}""",
        Good = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
    };

    public void Check(Account account, RuleContext context)
    {
        var most = context.Settings.Account.PasswordDays;
        if (account.PasswordPolicy is not { IsAbsent: false } policy || policy.MaximumAge <= most || !Passwords.MayBeThere(account))
        {
            return;
        }

        var valid = policy.MaximumAge is { } days ? Age.Shown(days) + " days" : "ever";
        context.Report(new Occurrence(policy.Place) { Arguments = [account.Name, valid, Age.Shown(most)], Label = "valid for " + valid });
    }
}
