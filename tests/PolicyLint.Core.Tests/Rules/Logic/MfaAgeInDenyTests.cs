namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaAgeInDenyTests : RuleTests
{
    [Test]
    public void Reports_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"NumericGreaterThan":{{|PL3009:"aws:MultiFactorAuthAge"|}:3600}}}
        """);

    [Test]
    public void Allows_it_beside_a_deny_with_bool_if_exists() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"NumericGreaterThan":{"aws:MultiFactorAuthAge":3600}}},
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":false}}}
        """);

    [Test]
    public void Allows_deny_with_if_exists() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"NumericGreaterThanIfExists":{"aws:MultiFactorAuthAge":3600}}}
        """);
}
