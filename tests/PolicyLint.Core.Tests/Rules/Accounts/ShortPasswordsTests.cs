using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class ShortPasswordsTests() : AccountRuleTests("PL8014")
{
    [Test]
    public void Reports_less_than_14_characters() => Reports("""{"PasswordPolicy":{"MinimumPasswordLength":{|PL8014:13|},"RequireSymbols":true}}""");

    [Test]
    public void Counts_as_the_setting_says()
    {
        AllowsWith(AccountSettings.Default with { PasswordLength = 8 }, """{"PasswordPolicy":{"MinimumPasswordLength":8}}""");
        ReportsWith(AccountSettings.Default with { PasswordLength = 20 }, """{"PasswordPolicy":{"MinimumPasswordLength":{|PL8014:16|}}}""");
    }

    [Test]
    public void Allows_14_and_an_account_where_nobody_has_a_password()
    {
        Allows("""{"PasswordPolicy":{"MinimumPasswordLength":14}}""");
        Allows("""{"PasswordPolicy":{"MinimumPasswordLength":6}}""", Report(Root(), User(key1: Key())));
    }

    [Test]
    public void Says_nothing_where_no_policy_is_shown() => Allows("""{"SummaryMap":{"Users":3}}""");

    [Test]
    public void Takes_the_length_of_AWS_where_the_policy_says_none() => Reports("""{"PasswordPolicy":{|PL8014:{"RequireSymbols":true,"PasswordReusePrevention":24}|}}""");
}
