namespace PolicyLint.Core.Tests.Rules.Principals;

public sealed class AllowWithNotPrincipalTests : RuleTests
{
    [Test]
    public void Reports_allow() => Reports(
        """
        {"Effect":"Allow",{|PL5001:"NotPrincipal"|}:{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);

    [Test]
    public void Allows_an_effect_that_is_not_known() => Allows(
        """
        {"Effect":"${effect}","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}
        """);
}
