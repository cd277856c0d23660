namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaBoolIfExistsTrueInAllowTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{{|PL3001:"aws:MultiFactorAuthPresent"|}:"true"}}}
        """);

    [Test]
    public void Allows_it_beside_a_test_that_demands_mfa() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"},"NumericLessThan":{"aws:MultiFactorAuthAge":"60"}}}
        """);

    [Test]
    public void Allows_the_test_without_if_exists() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"${mfa}"}}}
        """);

    [Test]
    public void Allows_deny_for_those_without_mfa() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}
        """);
}
