namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class WildcardCrossesColonsTests : RuleTests
{
    [Test]
    public void Reports_a_wildcard_before_the_last_part() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalArn":["arn:aws:iam::111122223333:role/a","arn:aws:iam::{|PL2141:*|}:role/b"]}}}
        """);

    [TestCase("arn:aws:iam::{|PL2141:*|}")]
    [TestCase("{|PL2141:*|}:role/b")]
    public void Reports_one_that_stands_for_several_parts_in_a_deny(string value) => Reports(
        $$$$"""
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotLike":{"aws:PrincipalArn":"{{{{value}}}}"}}}
        """);

    [TestCase("StringLike", "arn:aws:iam::111122223333:role/team/*")]
    [TestCase("StringEquals", "arn:aws:iam::111122223333:role/a")]
    [TestCase("ArnLike", "arn:aws:iam::*:role/a")]
    public void Allows_one_in_the_last_part_and_arn_operators(string test, string value) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"{{{{test}}}}":{"aws:PrincipalArn":"{{{{value}}}}"}}}
        """);

    [Test]
    public void Allows_one_on_a_key_that_holds_no_arn() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalTag/owner":"arn:aws:iam::*:role/a"}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotLike":{"aws:PrincipalArn":"<role>"}}}
        """);
}
