namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class QualifiedNullTestTests : RuleTests
{
    [Test]
    public void Reports_ForAllValues() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ForAllValues:Null":{{|PL2103:"aws:TagKeys"|}:"true"}}}
        """);

    [Test]
    public void Reports_ForAnyValue_in_an_allow() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ForAnyValue:Null":{{|PL2103:"aws:TagKeys"|}:"false"}}}
        """);

    [Test]
    public void Allows_the_plain_test() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:TagKeys":"true"}}}
        """);

    [Test]
    public void Allows_a_qualifier_before_an_operator_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"<operator>":{"aws:TagKeys":"true"}}}
        """);
}
