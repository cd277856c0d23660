namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class OperatorDoesNotFitKeyTests : RuleTests
{
    [TestCase("StringEquals", "aws:SourceIp", "203.0.113.7")]
    [TestCase("StringEquals", "aws:ViaAWSService", "true")]
    [TestCase("StringLike", "aws:CurrentTime", "2026-*")]
    [TestCase("NumericEquals", "aws:PrincipalAccount", "111122223333")]
    [TestCase("NumericLessThan", "aws:TokenIssueTime", "1700000000")]
    [TestCase("Bool", "aws:SourceAccount", "true")]
    public void Reports_an_operator_of_another_type(string test, string key, string value) => Reports(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{{|PL2140:"{{{{test}}}}"|}:{"{{{{key}}}}":"{{{{value}}}}"}}}
        """);

    [Test]
    public void Reports_it_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{{|PL2140:"StringNotEqualsIfExists"|}:{"aws:SourceIp":"203.0.113.7"}}}
        """);

    [TestCase("IpAddress", "aws:SourceIp", "203.0.113.0/24")]
    [TestCase("NumericGreaterThan", "aws:EpochTime", "1700000000")]
    [TestCase("DateGreaterThan", "aws:EpochTime", "2026-01-01T00:00:00Z")]
    [TestCase("Null", "aws:SourceIp", "false")]
    [TestCase("StringEquals", "aws:PrincipalArn", "arn:aws:iam::111122223333:role/a")]
    [TestCase("ArnLike", "aws:PrincipalTag/owner", "arn:aws:iam::111122223333:role/a")]
    [TestCase("StringLike", "aws:PrincipalOrgID", "o-a1b2c3d4e5")]
    public void Allows_an_operator_that_fits(string test, string key, string value) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"{{{{test}}}}":{"{{{{key}}}}":"{{{{value}}}}"}}}
        """);

    [Test]
    public void Allows_a_comparison_of_two_keys() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotEquals":{"aws:Ec2InstanceSourcePrivateIPv4":"${aws:VpcSourceIp}"}}}
        """);

    [Test]
    public void Allows_values_that_are_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotEquals":{"aws:SourceIp":"<address>"}}}
        """);
}
