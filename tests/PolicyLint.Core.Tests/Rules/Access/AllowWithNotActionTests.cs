namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class AllowWithNotActionTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow",{|PL4002:"NotAction"|}:"iam:*","Resource":"*"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","NotAction":"iam:*","Resource":"*"}
        """);

    [Test]
    public void Allows_an_effect_that_is_not_known() => Allows(
        """
        {"Effect":"${effect}","NotAction":"iam:*","Resource":"*"}
        """);

    [Test]
    public void Allows_not_action_of_everything() => Allows(
        """
        {"Effect":"Allow","NotAction":"*","Resource":"*"}
        """);

    [TestCase("\"iam:*\"", "*", ", of sts, kms, organizations, secretsmanager and sso too")]
    [TestCase("[\"iam:*\",\"sts:*\",\"kms:*\",\"organizations:*\",\"s*:*\"]", "*", "")]
    [TestCase("[\"iam:*\",\"sts:*\",\"kms:Create*\",\"organizations:*\",\"s*:*\"]", "*", ", all of kms too")]
    [TestCase("\"iam:*\"", "arn:aws:s3:::a/*", "")]
    public void Names_the_sensitive_services_that_it_lets_through(string actions, string resource, string named) => Assert.That(
        Verdicts.Findings($$"""{"Effect":"Allow","NotAction":{{actions}},"Resource":"{{resource}}"}""").Single(finding => finding.Rule.Id == "PL4002").Message,
        Is.EqualTo($"NotAction with Allow grants every action that is not listed{named}, also those AWS adds later"));
}
