namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaForAllValuesTrueInAllowTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"ForAllValues:Bool":{{|PL3002:"aws:MultiFactorAuthPresent"|}:"true"}}}
        """);

    [Test]
    public void Allows_for_any_value() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"ForAnyValue:Bool":{"aws:MultiFactorAuthPresent":"true"}}}
        """);

    [Test]
    public void Allows_deny_with_false() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"ForAllValues:Bool":{"aws:MultiFactorAuthPresent":"false"}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"ForAllValues:Bool":{"aws:MultiFactorAuthPresent":"${mfa}"}}}
        """);
}
