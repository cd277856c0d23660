namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class SeveralBooleansTests : RuleTests
{
    [Test]
    public void Reports_both() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:SecureTransport":{|PL2105:["true","false"]|}}}}
        """);

    [Test]
    public void Reports_the_same_twice_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:TagKeys":{|PL2105:["true","true"]|}}}}
        """);

    [Test]
    public void Allows_a_list_of_one() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:SecureTransport":["false"]}}}
        """);

    [Test]
    public void Allows_a_list_of_one_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:SecureTransport":["${secure}"]}}}
        """);
}
