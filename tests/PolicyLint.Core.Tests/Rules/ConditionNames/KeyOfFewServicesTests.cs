using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

/// <summary>SNS sends none of the keys, SQS the organization of the endpoint's owner alone, and S3 all.</summary>
public sealed class KeyOfFewServicesTests : RuleTests
{
    [TestCase("\"Action\":\"*\"", "StringNotEquals")]
    [TestCase("\"Action\":[\"s3:*\",\"*\"]", "StringNotEqualsIfExists")]
    [TestCase("\"NotAction\":\"iam:*\"", "StringEqualsIfExists")]
    public void Reports_a_deny_of_every_service(string actions, string test) => Reports(
        $$$$"""
        {"Effect":"Deny",{{{{actions}}}},"Resource":"*","Condition":{"{{{{test}}}}":{{|PL2134:"aws:VpceOrgID"|}:"o-a1b2c3d4e5"}}}
        """, Confidence.Medium);

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

    [TestCase("Deny", "StringNotEquals", "sns:Publish", "this Deny stops all of them")]
    [TestCase("Deny", "StringEquals", "sqs:SendMessage", "this Deny stops none of them")]
    [TestCase("Allow", "StringEquals", "sns:*", "this Allow grants none of them")]
    [TestCase("Allow", "StringEqualsIfExists", "iam:PassRole", "the test restricts none of them")]
    public void Reports_a_service_that_does_not_send_it(string effect, string test, string action, string consequence) => Assert.That(
        Verdicts.Findings(
            $$$$"""{"Effect":"{{{{effect}}}}","Action":["s3:GetObject","{{{{action}}}}"],"Resource":"*","Condition":{"{{{{test}}}}":{"aws:VpceAccount":"111122223333"}}}""")
            .Single(finding => finding.Rule.Id == "PL2134").Message,
        Does.EndWith(consequence));

    [Test]
    public void Reports_it_in_a_resource_policy() => Reports(
        """
        {"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"arn:aws:sns:eu-west-1:111122223333:t","Condition":{"StringEquals":{{|PL2134:"aws:VpceOrgID"|}:"o-a1b2c3d4e5"}}}
        """, Confidence.Medium, "topic.resource.json");

    [TestCase("sqs:SendMessage", "StringNotEquals", "aws:VpceOrgID")]
    [TestCase("iam:GetRole", "StringNotEquals", "aws:VpceAccount")]
    [TestCase("sns:Publish", "StringNotEquals", "aws:SourceVpc")]
    [TestCase("sns:Publish", "Null", "aws:VpceOrgID")]
    [TestCase("<action>", "StringNotEquals", "aws:VpceOrgID")]
    public void Allows_services_that_send_it_and_other_keys(string action, string test, string key) => Assert.That(
        Verdicts.Of($$$$"""{"Effect":"Deny","Action":"{{{{action}}}}","Resource":"*","Condition":{"{{{{test}}}}":{"{{{{key}}}}":"true"}}}"""),
        Does.Not.Contain("PL2134"));

    [TestCase("s3:GetObject", ExpectedResult = false)]
    [TestCase("dynamodb:GetItem", ExpectedResult = true)]
    public bool Knows_who_sends_the_VPC(string action) => Verdicts.Of(
        $$$$"""{"Effect":"Deny","Action":"{{{{action}}}}","Resource":"*","Condition":{"ArnNotLike":{"aws:SourceVpcArn":"arn:aws:ec2:*:111122223333:vpc/*"}}}""").Contains("PL2134");
}
