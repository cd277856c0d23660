using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>Users cannot change their passwords.</summary>
internal sealed class PasswordsOnlyAdministratorsChange : IAccountRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL8018",
        Title = "Users cannot change their own password",
        Family = RuleFamily.Account,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "users of {0} {1}",
        Advice = "{2}",
        Why = """
            Whoever suspects that a password is known must be able to change it at once. With a hard expiry a user who comes back from a
            holiday is locked out until an administrator sets a password, which then two people know.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
        SampleName = "password-policy.json",
        Bad = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":false,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
        Good = """{"PasswordPolicy":{"MinimumPasswordLength":16,"RequireSymbols":true,"RequireNumbers":true,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true,"AllowUsersToChangePassword":true,"ExpirePasswords":true,"MaxPasswordAge":90,"PasswordReusePrevention":24}}""",
    };

    public void Check(Account account, RuleContext context)
    {
        if (account.PasswordPolicy is not { IsAbsent: false } policy || !Passwords.MayBeThere(account))
        {
            return;
        }

        if (!policy.UsersMayChange)
        {
            context.Report(new Occurrence(policy.Place) { Arguments = [account.Name, "may not change their own password", "set AllowUsersToChangePassword"], Label = "only administrators" });
        }
        else if (policy is { HasHardExpiry: true, MaximumAge: not null })
        {
            context.Report(new Occurrence(policy.Place) { Arguments = [account.Name, "are locked out when their password expires", "unset HardExpiry"], Label = "locked out" });
        }
    }
}
