using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class RequiredConditionMissingTests : RuleTests
{
    private static readonly RuleSettings Settings = RuleSettings.Default with
    {
        RequiredConditions = [new RequiredCondition("iam:PassRole", ["iam:PassedToService", "aws:PrincipalTag/"]), new RequiredCondition("s3:Delete*", ["aws:SourceVpce"])],
    };

    [Test]
    public void Reports_an_action_without_it() => Reports(
        """{"Effect":"Allow","Action":["iam:GetRole",{|PL4036:"iam:PassRole"|}],"Resource":"arn:aws:iam::111122223333:role/a"}""", settings: Settings);

    [Test]
    public void Reports_a_pattern_that_takes_it_in() => Reports(
        """{"Effect":"Allow","Action":{|PL4036:"s3:DeleteObject"|},"Resource":"arn:aws:s3:::a/*"}""", settings: Settings);

    [TestCase("StringEqualsIfExists", "iam:PassedToService")]
    [TestCase("StringNotEquals", "iam:PassedToService")]
    [TestCase("Null", "iam:PassedToService")]
    [TestCase("StringEquals", "aws:SourceAccount")]
    public void Reports_a_test_that_does_not_ask_for_the_key(string test, string key) => Assert.That(
        Rules($$$$"""{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/a","Condition":{"{{{{test}}}}":{"{{{{key}}}}":"true"}}}"""),
        Does.Contain("PL4036"));

    [Test]
    public void Reports_what_NotAction_lets_through() => Assert.That(
        Rules("""{"Effect":"Allow","NotAction":"s3:*","Resource":"arn:aws:iam::111122223333:role/a"}"""), Does.Contain("PL4036"));

    [TestCase("iam:PassRole", "StringEquals", "iam:PassedToService")]
    [TestCase("iam:PassRole", "StringLike", "AWS:PrincipalTag/team")]
    [TestCase("s3:GetObject", "StringEquals", "aws:PrincipalOrgID")]
    [TestCase("<action>", "StringEquals", "aws:PrincipalOrgID")]
    public void Allows_what_is_tested_or_not_meant(string action, string test, string key) => Assert.That(
        Rules($$$$"""{"Effect":"Allow","Action":"{{{{action}}}}","Resource":"*","Condition":{"{{{{test}}}}":{"{{{{key}}}}":"a"}}}"""),
        Does.Not.Contain("PL4036"));

    [Test]
    public void Allows_a_deny_and_what_NotAction_leaves_out() => Assert.That(
        Rules(
            """
            {"Effect":"Deny","Action":"iam:PassRole","Resource":"*"},
            {"Effect":"Allow","NotAction":["iam:*","s3:*"],"Resource":"*"}
            """),
        Does.Not.Contain("PL4036"));

    [Test]
    public void Says_nothing_without_the_setting() => Assert.That(
        Verdicts.Of("""{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::111122223333:role/a"}"""), Does.Not.Contain("PL4036"));

    private static string[] Rules(string statements) => Verdicts.Of(statements, settings: Settings);
}
