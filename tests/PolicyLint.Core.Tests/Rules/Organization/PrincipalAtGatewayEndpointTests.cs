using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Organization;

public sealed class PrincipalAtGatewayEndpointTests : RuleTests
{
    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    [Test]
    public void Reports_a_role_at_an_endpoint_of_S3() => Reports(
        """{"Effect":"Deny","Principal":{"AWS":{|PL6002:"arn:aws:iam::444455556666:role/a"|}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""", name: "a.endpoint.json", settings: Strict);

    [Test]
    public void Allows_a_role_at_an_endpoint_of_another_service() => Allows(
        """{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::444455556666:role/a"},"Action":"sqs:SendMessage","Resource":"*"}""", name: "a.endpoint.json", settings: Strict);

    [Test]
    public void Allows_it_in_the_default_profile_and_a_principal_that_is_not_known() => Allows(
        """{"Effect":"Deny","Principal":{"AWS":"${role}"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""", name: "a.endpoint.json", settings: Strict);
}
