namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaBoolFalseInDenyTests : RuleTests
{
    [Test]
    public void Reports_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{{|PL3008:"aws:MultiFactorAuthPresent"|}:"false"}}}
        """);

    [Test]
    public void Reports_deny_for_any_value() => Reports(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"ForAnyValue:Bool":{{|PL3008:"aws:MultiFactorAuthPresent"|}:false}}}
        """);

    [Test]
    public void Allows_deny_with_if_exists() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}
        """);

    [Test]
    public void Allows_it_beside_a_deny_for_an_absent_key() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}},
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:MultiFactorAuthPresent":true}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"${mfa}"}}}
        """);
}
