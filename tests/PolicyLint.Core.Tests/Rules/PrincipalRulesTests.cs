using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules;

public sealed class PrincipalRulesTests
{
    private const string Open = """{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"}""";

    [TestCase("\"*\"")]
    [TestCase("{\"AWS\":\"*\"}")]
    [TestCase("{\"AWS\":[\"arn:aws:iam::111122223333:role/a\",\"*\"]}")]
    public void Reports_a_resource_policy_that_lets_everyone_in(string principal) =>
        Assert.That(Verdicts.Of(Resource("Allow", principal)), Is.EqualTo(new[] { "PL5002" }));

    [TestCase("{\"AWS\":\"arn:aws:iam::111122223333:role/a\"}")]
    [TestCase("{\"Service\":\"sns.amazonaws.com\"}")]
    [TestCase("{\"AWS\":\"<principal>\"}")]
    public void Allows_named_principals_and_placeholders(string principal) =>
        Assert.That(Verdicts.Of(Resource("Allow", principal)), Is.Empty);

    [Test]
    public void Allows_a_deny_for_everyone() => Assert.That(Verdicts.Of(Resource("Deny", "\"*\"")), Is.Empty);

    [Test]
    public void Allows_everyone_through_an_endpoint() => Assert.That(Verdicts.Of(Resource("Allow", "\"*\""), "s3.endpoint.json"), Is.Empty);

    [TestCase("StringNotEquals", "aws:SourceVpce", "\"vpce-1a2b3c4d\"")]
    [TestCase("NotIpAddress", "aws:SourceIp", "[\"203.0.113.0/24\"]")]
    [TestCase("StringNotEqualsIfExists", "aws:PrincipalOrgID", "\"o-a1b2c3d4e5\"")]
    public void Allows_everyone_when_a_deny_of_the_document_narrows_it(string name, string key, string value) =>
        Assert.That(Verdicts.Of($"{Open},{Deny(name, key, value)}"), Is.Empty);

    [TestCase("StringEquals", "aws:SourceVpce", "\"vpce-1a2b3c4d\"")]
    [TestCase("NotIpAddress", "aws:SourceIp", "\"0.0.0.0/0\"")]
    [TestCase("StringNotEquals", "aws:UserAgent", "\"x\"")]
    public void Reports_everyone_when_the_deny_does_not_narrow_it(string name, string key, string value) =>
        Assert.That(Verdicts.Of($"{Open},{Deny(name, key, value)}"), Is.EqualTo(new[] { "PL5002" }));

    [Test]
    public void Reports_everyone_with_a_caveat_when_the_deny_cannot_be_read()
    {
        var finding = Verdicts.Findings($"{Open},{Deny("StringNotEquals", "aws:SourceVpce", "\"${endpoint}\"")}").Single();

        Assert.That(finding.Message, Does.Contain(", unless the Deny in line 1 keeps them out"));
        Assert.That(finding.Confidence, Is.EqualTo(Confidence.Medium));
    }

    [Test]
    public void Reports_allow_with_not_principal() => Assert.That(
        Verdicts.Of("""{"Effect":"Allow","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"""),
        Is.EqualTo(new[] { "PL5001" }));

    [Test]
    public void Allows_deny_with_not_principal() => Assert.That(
        Verdicts.Of("""{"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"""), Is.Empty);

    [TestCase("arn:aws:iam::111122223333:root")]
    [TestCase("arn:aws-cn:iam::111122223333:root")]
    [TestCase("111122223333")]
    public void Reports_a_whole_account_as_principal(string principal)
    {
        var finding = Verdicts.Findings(Resource("Allow", $$"""{"AWS":"{{principal}}"}""")).Single();

        Assert.That((finding.Rule.Id, finding.Severity), Is.EqualTo(("PL5003", Severity.Info)));
    }

    [Test]
    public void Allows_a_trusted_account() => Assert.That(
        Verdicts.Of(Resource("Allow", """{"AWS":"111122223333"}"""), settings: new RuleSettings { TrustedAccounts = ["111122223333"] }), Is.Empty);

    [Test]
    public void Allows_the_account_to_administer_its_key() => Assert.That(
        Verdicts.Of("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}"""), Is.Empty);

    [TestCase("", Confidence.High)]
    [TestCase(""","Condition":{"StringEquals":{"sts:ExternalId":"x"}}""", Confidence.Medium)]
    public void Reports_a_role_that_trusts_everyone(string condition, Confidence confidence)
    {
        var finding = Verdicts.Findings(Trust("Allow", "\"*\"", condition)).Single();

        Assert.That((finding.Rule.Id, finding.Confidence), Is.EqualTo(("PL5101", confidence)));
    }

    [TestCase("Allow", "\"*\"", ""","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}""")]
    [TestCase("Allow", "\"*\"", ""","Condition":{"StringEquals":{"aws:PrincipalOrgID":"${organization}"}}""")]
    [TestCase("Allow", "{\"Service\":\"ec2.amazonaws.com\"}", "")]
    [TestCase("Deny", "\"*\"", "")]
    public void Allows_a_role_that_trusts_some(string effect, string principal, string condition) =>
        Assert.That(Verdicts.Of(Trust(effect, principal, condition)), Is.Empty);

    private static string Resource(string effect, string principal) =>
        $$"""{"Effect":"{{effect}}","Principal":{{principal}},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""";

    private static string Deny(string name, string key, string value) =>
        $$$"""{"Effect":"Deny","Principal":"*","Action":"execute-api:*","Resource":"execute-api:/*","Condition":{"{{{name}}}":{"{{{key}}}":{{{value}}} } } }""";

    private static string Trust(string effect, string principal, string condition) =>
        $$"""{"Effect":"{{effect}}","Principal":{{principal}},"Action":"sts:AssumeRole"{{condition}}}""";
}
