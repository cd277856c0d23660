using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class PasswordsTakenAgainTests() : AccountRuleTests("PL8015")
{
    [Test]
    public void Reports_few_and_none()
    {
        Reports("""{"PasswordPolicy":{|PL8015:{"MinimumPasswordLength":16,"PasswordReusePrevention":5}|}}""");
        Reports("""{"PasswordPolicy":{|PL8015:{"MinimumPasswordLength":16}|}}""");
    }

    [Test]
    public void Allows_24_and_an_account_where_nobody_has_a_password()
    {
        Allows(Passwords());
        Allows("""{"PasswordPolicy":{"MinimumPasswordLength":16}}""", Report(Root(), User(key1: Key())));
    }

    [Test]
    public void Counts_as_the_setting_says() => AllowsWith(AccountSettings.Default with { PasswordsRemembered = 4 }, """{"PasswordPolicy":{"MinimumPasswordLength":16,"PasswordReusePrevention":5}}""");

    [Test]
    public void Says_nothing_where_no_policy_is_shown() => Allows(Report(Root(), User(password: Password())));
}
