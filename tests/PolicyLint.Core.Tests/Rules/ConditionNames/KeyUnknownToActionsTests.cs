using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class KeyUnknownToActionsTests : RuleTests
{
    [TestCase("Allow", "StringLike")]
    [TestCase("Deny", "StringNotLike")]
    public void Reports_a_key_of_another_action(string effect, string test) => Reports(
        $$$$"""
        {"Effect":"{{{{effect}}}}","Action":["s3:GetObject","s3:PutObject*"],"Resource":"arn:aws:s3:::a/*","Condition":{"{{{{test}}}}":{{|PL2133:"s3:prefix"|}:"a/*"}}}
        """);

    [Test]
    public void Reports_a_key_of_another_service() => Reports(
        """
        {"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{{|PL2133:"kms:ViaService"|}:"s3.eu-west-1.amazonaws.com"}}}
        """);

    [TestCase("s3:ListBucket")]
    [TestCase("s3:List*")]
    [TestCase("s3:G*\",\"s3:ListBucket")]
    [TestCase("s3:get*\",\"S3:LISTBUCKET")]
    public void Allows_a_key_that_one_of_the_actions_has(string actions) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":["{{{{actions}}}}"],"Resource":["arn:aws:s3:::a","arn:aws:s3:::a/*"],"Condition":{"StringLike":{"s3:prefix":"a/*"}}}
        """);

    [Test]
    public void Allows_keys_that_any_request_may_hold_and_those_of_the_resource() => Allows(
        """
        {"Effect":"Deny","Action":"ec2:StopInstances","Resource":"arn:aws:ec2:*:*:instance/*","Condition":{
            "StringEquals":{"aws:ResourceTag/team":"a","ec2:ResourceTag/team":"a","ec2:InstanceType":"t3.micro"},
            "ArnLike":{"ec2:SourceInstanceARN":"arn:aws:ec2:*:*:instance/a"}}}
        """);

    [Test]
    public void Allows_a_key_that_more_actions_have_than_are_listed() => Allows(
        """
        {"Effect":"Allow","Action":"aws-marketplace:Subscribe","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"aws-marketplace:ProductId":"a"}}}
        """);

    [Test]
    public void Allows_what_a_token_said_and_stays_with_the_session() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${saml:sub}","Condition":{"StringEquals":{"saml:sub_type":"persistent"}}}
        """);

    [TestCase("<action>")]
    [TestCase("s3:${action}")]
    public void Allows_a_key_while_an_action_is_not_known(string action) => Allows(
        $$$$"""
        {"Effect":"Deny","Action":["s3:GetObject","{{{{action}}}}"],"Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"s3:prefix":"a/*"}}}
        """);

    [Test]
    public void Allows_a_key_with_every_action_but_some() => Allows(
        """
        {"Effect":"Deny","NotAction":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"s3:prefix":"a/*"}}}
        """);

    [Test]
    public void Is_an_info_where_AWS_lists_the_key_for_no_action_at_all() => Assert.That(
        Verdicts.Findings(
            """{"Effect":"Allow","Action":"iotwireless:GetDestination","Resource":"*","Condition":{"StringEquals":{"iotwireless:DestinationName":"a"}}}""")
            .Select(finding => (finding.Rule.Id, finding.Severity)),
        Is.EqualTo(new[] { ("PL2133", Severity.Info) }));
}
