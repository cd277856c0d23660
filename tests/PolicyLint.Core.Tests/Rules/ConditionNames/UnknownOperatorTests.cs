namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class UnknownOperatorTests : RuleTests
{
    [Test]
    public void Reports_a_misspelt_operator() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{{|PL2102:"StringEqual"|}:{"aws:username":"alice"}}}
        """);

    [Test]
    public void Reports_an_unknown_qualifier_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{{|PL2102:"ForSomeValues:StringLike"|}:{"aws:username":"alice"}}}
        """);

    [Test]
    public void Allows_operators_in_any_case() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"forallvalues:stringlikeifexists":{"aws:TagKeys":"a"}}}
        """);

    [Test]
    public void Allows_an_operator_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"<operator>":{"aws:username":"alice"}}}
        """);

    [Test]
    public void Reports_Null_with_IfExists() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{{|PL2102:"NullIfExists"|}:{"aws:TokenIssueTime":"true"}}}
        """);
}
