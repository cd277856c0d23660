using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class UnusedCredentialTests() : AccountRuleTests("PL8012")
{
    [Test]
    public void Reports_what_was_unused_for_45_days() => Reports(Report(Root(), User(password: "{|PL8012:true|},2026-05-01T09:00:00+00:00,2026-01-01T09:00:00+00:00,N/A", key1: Key(made: "2026-04-01", used: "2026-05-01", active: "{|PL8012:true|}"))));

    [Test]
    public void Counts_what_was_never_used_from_when_it_was_made()
    {
        Reports(Report(Root(), User(password: "{|PL8012:true|},no_information,2026-01-01T09:00:00+00:00,N/A")));
        Allows(Report(Root(), User(password: "true,no_information,2026-06-01T09:00:00+00:00,N/A")));
    }

    [Test]
    public void Allows_what_was_used_does_not_work_or_is_the_root_users() => Allows(Report(Root(password: "true,2020-01-01T09:00:00+00:00,2020-01-01T09:00:00+00:00,N/A", key: Key("2020-01-01", "2020-01-02")), User(password: Password(used: "2026-05-08"), key1: Key(used: "2020-01-01", active: "false"))));

    [Test]
    public void Counts_as_the_setting_says() => ReportsWith(AccountSettings.Default with { UnusedDays = 10 }, Report(Root(), User(key1: Key(made: "2026-04-01", used: "2026-06-01", active: "{|PL8012:true|}"))));

    [Test]
    public void Says_nothing_where_the_use_is_not_known()
    {
        Allows(Without("password_last_used", Report(Root(), User(password: Password(used: "2026-01-01")))));
        Allows(Report(Root(), User(key1: Key(made: "2025-01-01", used: "not_supported"))));
    }
}
