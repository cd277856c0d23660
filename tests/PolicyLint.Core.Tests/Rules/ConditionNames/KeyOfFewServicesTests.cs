namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class KeyOfFewServicesTests : RuleTests
{
    [TestCase("\"Action\":\"*\"", "StringNotEquals")]
    [TestCase("\"Action\":[\"s3:*\",\"*\"]", "StringNotEqualsIfExists")]
    [TestCase("\"NotAction\":\"iam:*\"", "StringEqualsIfExists")]
    public void Reports_a_deny_of_every_service(string actions, string test) => Reports(
        $$$$"""
        {"Effect":"Deny",{{{{actions}}}},"Resource":"*","Condition":{"{{{{test}}}}":{{|PL2134:"aws:VpceOrgID"|}:"o-a1b2c3d4e5"}}}
        """);

    [TestCase("s3:*", "*")]
    [TestCase("*", "arn:aws:s3:::a/*")]
    [TestCase("<action>", "*")]
    public void Allows_a_deny_of_some_services(string action, string resource) => Allows(
        $$$$"""
        {"Effect":"Deny","Action":"{{{{action}}}}","Resource":"{{{{resource}}}}","Condition":{"StringNotEquals":{"aws:VpceAccount":"111122223333"}}}
        """);

    [Test]
    public void Allows_a_deny_that_needs_the_key() => Allows(
        """
        {"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Null":{"aws:VpceAccount":"false"},"StringNotEquals":{"aws:VpceAccount":"111122223333"}}}
        """);
}
