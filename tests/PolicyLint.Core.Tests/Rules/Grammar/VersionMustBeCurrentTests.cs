namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class VersionMustBeCurrentTests : RuleTests
{
    [Test]
    public void Reports_an_old_version_in_a_service_control_policy() => ReportsIn(
        """{"Version":{|PL1014:"2008-10-17"|},"Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", name: "team.scp.json");

    [Test]
    public void Reports_no_version_in_a_resource_control_policy() => ReportsIn(
        """{{|PL1014:"Statement"|}:{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", name: "team.rcp.json");

    [Test]
    public void Allows_an_old_version_elsewhere() => AllowsIn(
        """{"Version":"2008-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""");

    [Test]
    public void Allows_a_version_that_is_not_known() => AllowsIn(
        """{"Version":"<version>","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""", name: "team.scp.json");
}
