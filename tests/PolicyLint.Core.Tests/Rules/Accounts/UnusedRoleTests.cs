using PolicyLint.Diagnostics;
using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class UnusedRoleTests() : AccountRuleTests("PL7044")
{
    [Test]
    public void Reports_a_role_unused_for_90_days()
    {
        Reports(Details(roles: Role("reports", used: "2026-01-01", mark: "PL7044")));
        Reports(Details(roles: Role("reports", used: "never", mark: "PL7044")));
    }

    [Test]
    public void Allows_what_was_used_is_new_is_for_emergencies_or_of_aws() => Allows(Details(roles: Role("reports", used: "2026-06-01") + "," + Role("new", used: "never", created: "2026-06-01") + "," + Role("break-glass", used: "never") + "," + Role("AWSServiceRoleForECS", used: "never", path: "/aws-service-role/ecs.amazonaws.com/")));

    [Test]
    public void Counts_as_the_setting_says() => AllowsWith(AccountSettings.Default with { UnusedAccessDays = 365 }, Details(roles: Role("reports", used: "2026-01-01")));

    [Test]
    public void Says_nothing_where_the_use_is_not_shown() => Allows(Details(roles: Role("reports", used: "")));
}
