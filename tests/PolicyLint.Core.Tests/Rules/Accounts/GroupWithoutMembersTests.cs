using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class GroupWithoutMembersTests() : AccountRuleTests("PL7042")
{
    [Test]
    public void Reports_an_empty_group() => Reports(Details(users: Person(groups: "\"staff\""), groups: Group("staff") + "," + Group("interns", mark: "PL7042")));

    [Test]
    public void Allows_a_group_with_a_member_on_another_page() => Allows(Details(groups: Group("staff"), rest: ",\"IsTruncated\":true"), Details(users: Person(groups: "\"staff\"")));

    [Test]
    public void Says_nothing_where_pages_are_missing() => Allows(Details(groups: Group("interns"), rest: ",\"IsTruncated\":true"));
}
