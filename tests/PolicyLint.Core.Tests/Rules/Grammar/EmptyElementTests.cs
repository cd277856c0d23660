namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class EmptyElementTests : RuleTests
{
    [Test]
    public void Reports_an_empty_list_of_actions() => Reports(
        """
        {"Effect":"Allow","Action":{|PL1012:[]|},"Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_an_empty_list_of_resources_of_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":{|PL1012:[]|}}
        """);

    [Test]
    public void Reports_a_key_without_values() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":{|PL1012:[]|}}}}
        """);

    [Test]
    public void Allows_an_empty_sid() => Allows(
        """
        {"Sid":"","Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
