namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class ExclusiveElementsTests : RuleTests
{
    [Test]
    public void Reports_action_and_not_action_of_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject",{|PL1006:"NotAction"|}:"s3:PutObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_resource_and_not_resource() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*",{|PL1006:"NotResource"|}:"arn:aws:s3:::b/*"}
        """);

    [Test]
    public void Allows_one_in_each_of_two_statements() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},
        {"Effect":"Deny","NotAction":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
