namespace PolicyLint.Core.Tests.Rules.Logic;

public sealed class MfaAgeIfExistsInAllowTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"NumericLessThanIfExists":{{|PL3005:"aws:MultiFactorAuthAge"|}:"3600"}}}
        """);

    [Test]
    public void Allows_the_test_without_if_exists() => Allows(
        """
        {"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"NumericLessThanEquals":{"aws:MultiFactorAuthAge":"3600"}}}
        """);

    [Test]
    public void Allows_deny_of_old_sessions() => Allows(
        """
        {"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::a/*","Condition":{"NumericGreaterThanIfExists":{"aws:MultiFactorAuthAge":"3600"}}}
        """);
}
