namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaNullTrueInDenyTests : RuleTests
{
    [Test]
    public void Reports_deny() => Reports(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{{|PL3010:"aws:MultiFactorAuthPresent"|}:true}}}
        """);

    [Test]
    public void Allows_it_beside_bool_false_of_the_same_statement_list() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:MultiFactorAuthPresent":true}}},
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":false}}}
        """);

    [Test]
    public void Allows_a_value_that_is_not_known() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"${mfa}"}}}
        """);
}
