using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class UnknownKeyPrefixTests : RuleTests
{
    [TestCase("aw:SourceIp", "did you mean 'aws:SourceIp'?")]
    [TestCase("s3s:prefix", "did you mean 's3:prefix'?")]
    [TestCase("awss:PrincipalTag/team", "did you mean 'aws:PrincipalTag/team'?")]
    [TestCase("nobody:knows", "use a key of AWS or of a service")]
    public void Reports_the_prefix_and_what_was_meant(string key, string advice) => Assert.That(
        Findings("Deny", key).Single().Advice, Is.EqualTo(advice));

    [Test]
    public void Reports_it_at_the_key() => Reports(
        """{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{{|PL2144:"s3s:prefix"|}:"a/*"}}}""");

    [TestCase("token.actions.githubusercontent.com:sub")]
    [TestCase("saml:aud")]
    [TestCase("identitycenter:InstanceArn")]
    [TestCase("S3:Prefix")]
    [TestCase("<service>:key")]
    [TestCase("${service}:key")]
    [TestCase("SERVICE:key")]
    [TestCase("iot:Connection.Thing.ThingName")]
    public void Allows_prefixes_and_what_is_to_be_filled_in(string key) => Assert.That(Findings("Allow", key), Is.Empty);

    [Test]
    public void Is_milder_when_the_catalogue_is_old() => Assert.That(
        Verdicts.SeverityWhenOld("""{"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3s:prefix":"a/*"}}}"""),
        Is.EqualTo(Severity.Info));

    private static IEnumerable<Finding> Findings(string effect, string key) => Verdicts.Findings(
        $$$$"""{"Effect":"{{{{effect}}}}","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"{{{{key}}}}":"a"}}}""")
        .Where(finding => finding.Rule.Id == "PL2144");
}
