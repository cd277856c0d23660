using PolicyLint.Diagnostics;

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

    [TestCase(new string[0], null)]
    [TestCase(new[] { "111122223333" }, "111122223333")]
    [TestCase(new[] { "111122223333", "444455556666" }, null)]
    public void Proposes_one_account(string[] own, string? account)
    {
        var settings = RuleSettings.Default with { OwnAccounts = [.. own], OnlyRules = ["PL5101"] };
        var finding = Verdicts.Findings("""{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}""", "a.trust.json", settings).Single();

        var change = (TrustAccount)finding.Changes.Single();
        Assert.That((change.Account, change.IsSafe), Is.EqualTo((account, false)));
    }
}
