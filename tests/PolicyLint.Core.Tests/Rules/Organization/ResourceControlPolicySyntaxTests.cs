namespace PolicyLint.Core.Tests.Rules.Organization;

public sealed class ResourceControlPolicySyntaxTests : RuleTests
{
    [Test]
    public void Reports_an_allow() => Reports(
        """{"Effect":{|PL6001:"Allow"|},"Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}""", name: "a.rcp.json");

    [Test]
    public void Reports_a_single_principal() => Reports(
        """{"Effect":"Deny","Principal":{"AWS":{|PL6001:"111122223333"|}},"Action":"s3:*","Resource":"*"}""", name: "a.rcp.json");

    [Test]
    public void Reports_every_action() => Reports("""{"Effect":"Deny","Principal":"*","Action":["s3:*",{|PL6001:"*"|}],"Resource":"*"}""", name: "a.rcp.json");

    [Test]
    public void Allows_the_policy_that_Organizations_attaches() => Allows("""{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}""", name: "a.rcp.json");

    [Test]
    public void Allows_an_effect_and_an_action_that_are_not_known() => Allows("""{"Effect":"${effect}","Principal":"*","Action":"${action}","Resource":"*"}""", name: "a.rcp.json");
}
