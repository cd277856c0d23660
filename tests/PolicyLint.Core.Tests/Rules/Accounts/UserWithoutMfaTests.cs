using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class UserWithoutMfaTests() : AccountRuleTests("PL8007")
{
    [Test]
    public void Reports_a_user_with_a_key_and_no_device() => Reports(Report(Root(), User(key1: Key(), mfa: "{|PL8007:false|}")));

    [Test]
    public void Allows_devices_keys_that_do_not_work_and_leaves_console_users_to_another_rule() => Allows(Report(Root(mfa: "false", key: Key()), User(key1: Key()), User("ben", mfa: "false", key1: Key(active: "false")), User("cy", password: Password(), mfa: "false", key1: Key())));

    [Test]
    public void Says_nothing_where_a_column_is_not_there()
    {
        Allows(Without("mfa_active", Report(Root(), User(key1: Key(), mfa: "false"))));
        Allows(Without("access_key_1_active", Report(Root(), User(key1: Key(), mfa: "false"))));
    }
}
