namespace PolicyLint.Core.Tests.Rules.Principals;

public sealed class AnyPrincipalTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Principal":{|PL5002:"*"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Reports_an_empty_condition() => Reports(
        """
        {"Effect":"Allow","Principal":{|PL5002:"*"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{|PL1012:{}|}}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_principal_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"<principal>"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_a_condition_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"<organization>"}}}
        """);
}
