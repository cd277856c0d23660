using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class RootUsedRecentlyTests() : AccountRuleTests("PL8002")
{
    [Test]
    public void Reports_a_sign_in_of_today() => Reports(Report(Root(password: "not_supported,{|PL8002:2026-06-20T12:00:00+00:00|},not_supported,not_supported")));

    [Test]
    public void Reports_a_key_used_today() => Reports(Report(Root(key: "{|PL8002:true|},2020-01-02T09:00:00+00:00,2026-06-20T12:00:00+00:00,us-east-1,iam")));

    [Test]
    public void Reports_what_a_setting_calls_recent() => ReportsWith(AccountSettings.Default with { RootUseDays = 30 }, Report(Root(password: "not_supported,{|PL8002:2026-06-01T12:00:00+00:00|},not_supported,not_supported")));

    [Test]
    public void Allows_a_use_of_long_ago_and_none()
    {
        Allows(Report(Root(password: "not_supported,2026-06-01T12:00:00+00:00,not_supported,not_supported")));
        Allows(Report(Root()));
        Allows(Report(Root(), User(password: Password(used: "2026-06-20"))));
    }

    [Test]
    public void Says_nothing_where_the_report_does_not_say_it()
    {
        Allows(Report(Root(password: "not_supported,not_supported,not_supported,not_supported")));
        Allows(Without("password_last_used", Report(Root(password: "not_supported,2026-06-20T12:00:00+00:00,not_supported,not_supported"))));
    }

    [Test]
    public void Is_less_sure_where_the_newest_date_stands_for_the_day() => Assert.That(LintWithoutDay(Report(Root(password: "not_supported,2026-06-20T12:00:00+00:00,not_supported,not_supported"))).Single().Confidence, Is.EqualTo(Confidence.Low));
}
