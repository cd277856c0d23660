namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class EveryActionInTrustTests : RuleTests
{
    private const string Name = "role.trust.json";

    [TestCase("sts:*")]
    [TestCase("STS:*")]
    [TestCase("*")]
    public void Reports_every_action(string action) => Reports(
        $$"""
        {"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":["sts:TagSession",{|PL4009:"{{action}}"|}]}
        """,
        name: Name);

    [TestCase("sts:AssumeRole")]
    [TestCase("sts:Assume*")]
    [TestCase("${action}")]
    public void Allows_less_and_what_is_not_known(string action) => Allows(
        $$"""
        {"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"{{action}}"}
        """,
        Name);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Principal":"*","Action":"sts:*"}
        """,
        Name);
}
