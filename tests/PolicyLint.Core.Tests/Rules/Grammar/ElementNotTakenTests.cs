namespace PolicyLint.Core.Tests.Rules.Grammar;

public sealed class ElementNotTakenTests : RuleTests
{
    [Test]
    public void Reports_NotPrincipal_in_a_trust_policy() => Reports(
        """{"Effect":"Deny",{|PL1018:"NotPrincipal"|}:{"AWS":"111122223333"},"Action":"sts:AssumeRole"}""", name: "a.trust.json");

    [Test]
    public void Reports_NotAction_in_a_resource_control_policy() => Reports(
        """{"Effect":"Deny","Principal":"*",{|PL1018:"NotAction"|}:"s3:Get*","Resource":"arn:aws:s3:::a/*"}""", name: "a.rcp.json");

    [Test]
    public void Allows_NotResource_in_a_resource_control_policy() => Allows(
        """{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","NotResource":"arn:aws:s3:::a/*"}""", name: "a.rcp.json");

    [Test]
    public void Leaves_NotPrincipal_to_another_rule_where_the_kind_is_not_known() => Reports(
        """{"Effect":"Deny","NotPrincipal":{"AWS":{|PL4015:"arn:aws:iam::111122223333:role/a"|}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""");
}
