namespace PolicyLint.Core.Tests.Rules.Trust;

public sealed class AnyPrincipalMayAssumeTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow","Principal":{|PL5101:"*"|},"Action":"sts:AssumeRole"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}
        """);

    [Test]
    public void Allows_a_service() => Allows(
        """
        {"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}
        """);

    [Test]
    public void Allows_a_principal_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"<principal>"},"Action":"sts:AssumeRole"}
        """);
}
