using static PolicyLint.Core.Tests.Rules.Accounts.Given;

namespace PolicyLint.Core.Tests.Rules.Accounts;

public sealed class RolesWithoutTagsTests() : AccountRuleTests("PL7052")
{
    [Test]
    public void Reports_one_without_a_tag() => Reports(Details(roles: Role("orders", rest: ",\"Tags\":[]", mark: "PL7052")));

    [Test]
    public void Counts_no_tag_of_aws() => Reports(Details(roles: Role("orders", rest: ",\"Tags\":[{\"Key\":\"aws:cloudformation:stack-name\",\"Value\":\"a\"}]", mark: "PL7052")));

    [Test]
    public void Allows_any_tag_of_its_owner() => Allows(Details(roles: Role("orders", rest: ",\"Tags\":[{\"Key\":\"team\",\"Value\":\"a\"}]")));

    [Test]
    public void Allows_roles_that_aws_makes() => Allows(Details(roles: Role("AWSServiceRoleForECS", path: "/aws-service-role/ecs.amazonaws.com/", rest: ",\"Tags\":[]")));

    [Test]
    public void Says_nothing_where_tags_are_not_shown() => Allows(Details(roles: Role("orders")));
}
