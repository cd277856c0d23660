namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class KeyInTwoCasesTests : RuleTests
{
    [Test]
    public void Reports_the_second() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":"a",{|PL2104:"AWS:UserName"|}:"b"}}}
        """);

    [Test]
    public void Allows_the_key_under_two_operators() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:username":"a*"},"StringNotEquals":{"aws:UserName":"ab"}}}
        """);

    [Test]
    public void Leaves_the_same_spelling_to_another_rule() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:username":"a",{|PL1002:"aws:username"|}:"b"}}}
        """);

    [Test]
    public void Allows_keys_that_are_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"<key>":"a","<KEY2>":"b"}}}
        """);
}
