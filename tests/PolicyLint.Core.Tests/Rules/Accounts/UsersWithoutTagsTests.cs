using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class UsersWithoutTagsTests() : AccountRuleTests("PL7053")
{
    [Test]
    public void Reports_one_without_a_tag() => Reports(Details(users: Person(rest: ",\"Tags\":[]", mark: "PL7053")));

    [Test]
    public void Counts_no_tag_of_aws() => Reports(Details(users: Person(rest: ",\"Tags\":[{\"Key\":\"aws:cloudformation:stack-name\",\"Value\":\"a\"}]", mark: "PL7053")));

    [Test]
    public void Allows_any_tag_of_its_owner() => Allows(Details(users: Person(rest: ",\"Tags\":[{\"Key\":\"team\",\"Value\":\"a\"}]")));

    [Test]
    public void Says_nothing_where_tags_are_not_shown() => Allows(Details(users: Person()));
}
