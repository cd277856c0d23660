using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class PasswordsOnlyAdministratorsChangeTests() : AccountRuleTests("PL8018")
{
    [Test]
    public void Reports_users_who_may_not_change_their_password_and_those_locked_out()
    {
        Reports("""{"PasswordPolicy":{|PL8018:{"MinimumPasswordLength":16,"AllowUsersToChangePassword":false}|}}""");
        Reports("""{"PasswordPolicy":{|PL8018:{"MinimumPasswordLength":16,"AllowUsersToChangePassword":true,"MaxPasswordAge":90,"HardExpiry":true}|}}""");
    }

    [Test]
    public void Allows_hard_expiry_where_nothing_expires()
    {
        Allows("""{"PasswordPolicy":{"MinimumPasswordLength":16,"AllowUsersToChangePassword":true,"HardExpiry":true}}""");
        Allows(Passwords());
    }

    [Test]
    public void Says_nothing_where_no_policy_is_shown() => Allows(Report(Root(), User(password: Password())));
}
