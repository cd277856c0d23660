using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class OldAccessKeyTests() : AccountRuleTests("PL8008")
{
    [Test]
    public void Reports_a_key_of_more_than_90_days() => Reports(Report(Root(), User(key1: Key(made: "2026-03-20", active: "{|PL8008:true|}"))));

    [Test]
    public void Allows_90_days_keys_that_do_not_work_and_those_of_the_root_user() => Allows(Report(Root(key: Key(made: "2020-01-01")), User(key1: Key(made: "2026-03-24"), key2: Key(made: "2020-01-01", active: "false"))));

    [Test]
    public void Counts_as_the_setting_says() => ReportsWith(AccountSettings.Default with { AccessKeyDays = 30 }, Report(Root(), User(key1: Key(made: "2026-05-01", active: "{|PL8008:true|}"))));

    [Test]
    public void Says_nothing_where_it_is_not_known_when_it_was_made()
    {
        Allows(Without("access_key_1_last_rotated", Report(Root(), User(key1: Key(made: "2020-01-01")))));
        Allows(Report(Root(), User(key1: Key(made: "not_supported"))));
    }
}
