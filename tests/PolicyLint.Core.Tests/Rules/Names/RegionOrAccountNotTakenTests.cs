namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class RegionOrAccountNotTakenTests : RuleTests
{
    [Test]
    public void Reports_an_account_of_a_bucket_and_a_region_of_a_role() => Reports(
        """
        {"Effect":"Allow","Action":["s3:GetObject","iam:GetRole"],"Resource":["arn:aws:s3::{|PL2031:111122223333|}:a/*","arn:aws:iam:{|PL2031:eu-west-1|}:111122223333:role/x"]}
        """);

    [Test]
    public void Reports_it_in_a_deny_and_in_NotResource() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:{|PL2031:eu-west-1|}::a/*"},
        {"Effect":"Deny","Action":"s3:GetObject","NotResource":"arn:aws:s3::{|PL2031:111122223333|}:a/*"}
        """);

    [Test]
    public void Reports_both_fields_of_one_arn() => Reports(
        """{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:{|PL2031:eu-west-1|}:{|PL2031:111122223333|}:a/*"}""");

    [TestCase("arn:aws:s3:*:*:a/*")]
    [TestCase("arn:aws:iam:*:111122223333:role/x")]
    [TestCase("arn:aws:s3:eu-west-1:111122223333:accesspoint/x")]
    [TestCase("arn:aws:s3::111122223333:accesspoint/x.mrap")]
    [TestCase("arn:aws:ec2:eu-west-1::image/ami-0a1b2c3d")]
    [TestCase("arn:aws:rds::111122223333:global-cluster:a")]
    [TestCase("arn:aws:apigateway:eu-west-1::/restapis/a")]
    [TestCase("arn:aws:apigateway:eu-west-1::/apis/a/authorizers/b")]
    public void Allows_types_that_have_it_and_wildcards(string arn) => Allows($$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"{{arn}}"}""");

    [TestCase("arn:aws:s3:<region>::a/*")]
    [TestCase("arn:aws:s3::${Account}:a/*")]
    [TestCase("arn:aws:s3:REGION:ACCOUNT-ID:a/*")]
    public void Allows_what_is_to_be_filled_in(string arn) => Assert.That(
        Verdicts.Of($$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"{{arn}}"}"""), Does.Not.Contain("PL2031"));

    [Test]
    public void Reports_the_account_that_a_template_fills_in() => Assert.That(
        Verdicts.OfTemplate("!Sub 'arn:aws:s3::${AWS::AccountId}:a/*'", "!Sub 'arn:aws:s3:::a-${AWS::AccountId}/*'", "!Sub 'arn:aws:s3::${Owner}:a/*'"),
        Is.EqualTo(new[] { "PL2031" }));

    [Test]
    public void Is_milder_when_the_catalogue_is_old() => Assert.That(
        Verdicts.SeverityWhenOld("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:eu-west-1::a/*"}"""), Is.EqualTo(Diagnostics.Severity.Warning));
}
