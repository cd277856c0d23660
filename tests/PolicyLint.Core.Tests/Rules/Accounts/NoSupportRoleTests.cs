using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class NoSupportRoleTests() : AccountRuleTests("PL8021")
{
    [Test]
    public void Reports_that_nobody_has_it() => Reports("{|PL8021:" + Details(roles: Role("orders")) + "|}");

    [Test]
    public void Allows_it_on_a_role_a_group_or_a_user()
    {
        Allows(Details(roles: Role("incidents", attached: OfAws("AWSSupportAccess"))));
        Allows(Details(groups: Group("operators", attached: OfAws("AWSSupportAccess"))));
        Allows(Details(users: Person(attached: OfAws("AWSSupportAccess"))));
    }

    [Test]
    public void Says_nothing_where_pages_are_missing()
    {
        Allows(Details(roles: Role("orders"), rest: ",\"IsTruncated\":true"));
        Allows(Details(users: Person(groups: "\"operators\"")));
        Allows(Report(Root()));
    }
}
