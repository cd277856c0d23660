namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaAgeNullFalseInAllowTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{{|PL3004:"aws:MultiFactorAuthAge"|}:false}}}
        """);

    [Test]
    public void Allows_it_beside_an_age_limit() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:MultiFactorAuthAge":"false"},"NumericLessThan":{"aws:MultiFactorAuthAge":"60"}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:MultiFactorAuthAge":"${age}"}}}
        """);
}
