using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class KeyNeverUsedTests() : AccountRuleTests("PL8010")
{
    [Test]
    public void Reports_a_key_that_was_never_used() => Reports(Report(Root(), User(key1: Key(used: "N/A", active: "{|PL8010:true|}"))));

    [Test]
    public void Allows_one_that_is_new_used_or_switched_off()
    {
        Allows(Report(Root(), User(key1: Key(made: "2026-06-20", used: "N/A"), key2: Key())));
        Allows(Report(Root(), User(key1: Key(used: "N/A", active: "false"))));
    }

    [Test]
    public void Leaves_what_is_unused_for_long_to_another_rule() => Allows(Report(Root(), User(key1: Key(made: "2025-01-20", used: "N/A"))));

    [Test]
    public void Says_nothing_where_the_use_is_not_known()
    {
        Allows(Without("access_key_1_last_used_date", Report(Root(), User(key1: Key(used: "N/A")))));
        Allows(Report(Root(), User(key1: Key(used: "not_supported"))));
    }
}
