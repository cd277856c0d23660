namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class UnsupportedKeyTests : RuleTests
{
    [Test]
    public void Reports_the_key_in_any_case() => Reports(
        """
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ArnLike":{{|PL2138:"aws:Arn"|}:"arn:aws:iam::111122223333:role/a"}}}
        """);

    [Test]
    public void Reports_it_in_a_deny_and_with_unknown_values() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ArnNotLike":{{|PL2138:"aws:ARN"|}:"<role>"}}}
        """);

    [Test]
    public void Allows_its_successors() => Allows(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ArnNotLike":{"aws:PrincipalARN":"arn:aws:iam::111122223333:role/a"}}}
        """);
}
