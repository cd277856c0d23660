using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class TwoActiveKeysTests() : AccountRuleTests("PL8009")
{
    [Test]
    public void Reports_two_keys_that_work() => Reports(Report(Root(), User(key1: Key(), key2: Key(), mark: "PL8009")));

    [Test]
    public void Allows_one_that_does_not_and_a_change_that_is_under_way()
    {
        Allows(Report(Root(key: Key()), User(key1: Key(), key2: Key(active: "false"))));
        Allows(Report(Root(), User(key1: Key(made: "2026-01-20"), key2: Key(made: "2026-06-20"))));
    }

    [Test]
    public void Says_nothing_where_a_column_is_not_there() => Allows(Without("access_key_2_active", Report(Root(), User(key1: Key(), key2: Key()))));
}
