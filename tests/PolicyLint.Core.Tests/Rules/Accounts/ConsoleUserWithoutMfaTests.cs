using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class ConsoleUserWithoutMfaTests() : AccountRuleTests("PL8006")
{
    [Test]
    public void Reports_a_user_who_signs_in_without_mfa() => Reports(Report(Root(), User(password: Password(), mfa: "{|PL8006:false|}")));

    [Test]
    public void Allows_users_with_mfa_without_a_password_and_the_root_user() => Allows(Report(Root(password: "true,N/A,N/A,N/A", mfa: "false"), User(password: Password()), User("ben", mfa: "false", key1: Key())));

    [Test]
    public void Takes_true_and_false_in_any_case() => Reports(Report(Root(), User(password: "TRUE,2026-06-20T09:00:00Z,2026-05-20T09:00:00Z,N/A", mfa: "{|PL8006:False|}")));

    [Test]
    public void Says_nothing_where_a_column_is_not_there()
    {
        Allows(Without("mfa_active", Report(Root(), User(password: Password(), mfa: "false"))));
        Allows(Without("password_enabled", Report(Root(), User(password: Password(), mfa: "false"))));
        Allows(Report(Root(), User(password: Password(), mfa: "N/A")));
    }
}
