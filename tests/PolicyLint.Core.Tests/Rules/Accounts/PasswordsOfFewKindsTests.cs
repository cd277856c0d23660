using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class PasswordsOfFewKindsTests() : AccountRuleTests("PL8016")
{
    [Test]
    public void Reports_each_kind_that_is_not_asked_for() => Assert.That(Reports("""{"PasswordPolicy":{|PL8016:{|PL8016:{"MinimumPasswordLength":16,"RequireUppercaseCharacters":true,"RequireLowercaseCharacters":true}|}|}}""").Select(finding => finding.Arguments[1]), Is.EquivalentTo(new[] { "digit", "symbol" }));

    [Test]
    public void Allows_all_kinds_and_an_account_where_nobody_has_a_password()
    {
        Allows(Passwords());
        Allows("""{"PasswordPolicy":{"MinimumPasswordLength":16}}""", Report(Root(), User(key1: Key())));
    }

    [Test]
    public void Says_nothing_where_no_policy_is_shown() => Allows(Report(Root(), User(password: Password())));
}
