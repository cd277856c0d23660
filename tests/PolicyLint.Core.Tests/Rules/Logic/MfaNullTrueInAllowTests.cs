namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaNullTrueInAllowTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{{|PL3007:"aws:MultiFactorAuthPresent"|}:true}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"${mfa}"}}}
        """);
}
