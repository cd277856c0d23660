namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaFalseInAllowTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{{|PL3006:"aws:MultiFactorAuthPresent"|}:"false"}}}
        """);

    [Test]
    public void Reports_allow_with_if_exists() => Reports(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{{|PL3006:"aws:MultiFactorAuthPresent"|}:false}}}
        """);

    [Test]
    public void Allows_deny_with_if_exists() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":false}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"${mfa}"}}}
        """);
}
