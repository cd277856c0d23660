using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class PasswordsNeverExpireTests() : AccountRuleTests("PL8017")
{
    [Test]
    public void Reports_more_than_90_days_and_for_ever()
    {
        Reports("""{"PasswordPolicy":{|PL8017:{"MinimumPasswordLength":16,"ExpirePasswords":true,"MaxPasswordAge":365}|}}""");
        Reports("""{"PasswordPolicy":{|PL8017:{"MinimumPasswordLength":16,"ExpirePasswords":false}|}}""");
    }

    [Test]
    public void Allows_90_days_and_an_account_where_nobody_has_a_password()
    {
        Allows(Passwords());
        Allows("""{"PasswordPolicy":{"MinimumPasswordLength":16}}""", Report(Root(), User(key1: Key())));
    }

    [Test]
    public void Says_nothing_where_no_policy_is_shown() => Allows(Report(Root(), User(password: Password())));
}
