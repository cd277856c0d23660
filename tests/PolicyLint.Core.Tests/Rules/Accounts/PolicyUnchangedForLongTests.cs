using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class PolicyUnchangedForLongTests() : AccountRuleTests("PL7046")
{
    private const string Read = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}""";

    [Test]
    public void Reports_an_attached_policy_of_long_ago() => Reports(Details(roles: Role("orders", attached: OfAccount("read")), policies: Managed("read", Read, updated: "2020-01-10", mark: "PL7046")));

    [Test]
    public void Allows_a_change_of_this_year_and_what_is_not_attached() => Allows(Details(policies: Managed("read", Read) + "," + Managed("old", Read, attached: "0", updated: "2020-01-10")));

    [Test]
    public void Says_nothing_where_the_date_is_not_shown() => Allows(Details(policies: Managed("read", Read, updated: "")));
}
