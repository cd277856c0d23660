namespace PolicyLint.Core.Tests.Rules.Principals;

public sealed class PrincipalNotTakenTests : RuleTests
{
    [Test]
    public void Reports_an_identity_provider_in_a_bucket_policy() => Reports(
        """{"Effect":"Deny","Principal":{"Federated":{|PL5006:"arn:aws:iam::444455556666:saml-provider/a"|}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""", name: "a.resource.json");

    [Test]
    public void Reports_every_service() => Reports("""{"Effect":"Allow","Principal":{"Service":["ec2.amazonaws.com",{|PL5006:"*"|}]},"Action":"sts:AssumeRole"}""", name: "a.trust.json");

    [Test]
    public void Allows_an_identity_provider_in_a_trust_policy() => Allows(
        """
        {"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::444455556666:saml-provider/a"},"Action":"sts:AssumeRoleWithSAML","Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"}}}
        """, name: "a.trust.json");

    [Test]
    public void Allows_a_service_that_is_not_known() => Allows("""{"Effect":"Allow","Principal":{"Service":"${service}"},"Action":"sts:AssumeRole"}""", name: "a.trust.json");
}
