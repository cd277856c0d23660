namespace PolicyLint.Core.Tests.Rules.Trust;

public sealed class RolesAnywhereLacksActionsTests : RuleTests
{
    private const string Service = """ "Principal":{"Service":"rolesanywhere.amazonaws.com"} """;

    [Test]
    public void Reports_the_plain_trust_of_other_services() => Reports(
        """{"Effect":"Allow",""" + Service + """,{|PL5102:"Action"|}:"sts:AssumeRole"}""", name: "a.trust.json");

    [Test]
    public void Allows_the_three_actions_in_several_statements() => Allows(
        """{"Effect":"Allow",""" + Service + ""","Action":"sts:AssumeRole"},{"Effect":"Allow",""" + Service + ""","Action":["sts:SetSourceIdentity","sts:Tag*"]}""", name: "a.trust.json");

    [Test]
    public void Allows_a_deny_and_another_service() => Allows(
        """{"Effect":"Deny",""" + Service + ""","Action":"sts:AssumeRole"},{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}""", name: "a.trust.json");

    [Test]
    public void Allows_actions_that_are_not_known() => Allows("""{"Effect":"Allow",""" + Service + ""","Action":["sts:AssumeRole","${more}"]}""", name: "a.trust.json");
}
