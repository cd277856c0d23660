namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class MarketplaceSubscribeTests : RuleTests
{
    [TestCase("aws-marketplace:Subscribe")]
    [TestCase("aws-marketplace:*")]
    public void Reports_any_product(string action) => Reports(
        $$"""
        {"Effect":"Allow","Action":{|PL4013:"{{action}}"|},"Resource":"*"}
        """);

    [Test]
    public void Allows_named_products() => Allows(
        """
        {"Effect":"Allow","Action":"aws-marketplace:Subscribe","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"aws-marketplace:ProductId":"prod-a1b2c3d4e5f6g"}}}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"aws-marketplace:Subscribe","Resource":"*"}
        """);

    [TestCase("aws-marketplace:${action}")]
    [TestCase("aws-marketplace:ViewSubscriptions")]
    public void Allows_less_and_what_is_not_known(string action) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"*"}
        """);
}
