namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class EveryActionOnSomeResourcesTests : RuleTests
{
    [Test]
    public void Reports_every_action_on_one_bucket() => Reports(
        """
        {"Effect":"Allow","Action":{|PL4005:"*"|},"Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_a_resource_policy() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":{|PL4005:"*"|},"Resource":"*"}
        """);

    [Test]
    public void Allows_the_account_of_the_resource_itself() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":{|PL5003:"arn:aws:iam::111122223333:root"|}},"Action":"*","Resource":"arn:aws:sqs:eu-central-1:111122223333:jobs"}
        """);

    [Test]
    public void Allows_every_resource_but_all() => Allows(
        """
        {"Effect":"Allow","Action":"*","NotResource":"*"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_an_action_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"${action}","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_boundary_and_a_service_control_policy()
    {
        Allows("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::a/*"}""", "team.boundary.json");
        Allows("""{"Effect":"Allow","Action":"*","Resource":"*"}""", "full.scp.json");
    }
}
