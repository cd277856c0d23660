using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class RegionOrAccountMissingTests : RuleTests
{
    [TestCase("arn:aws:sqs::111122223333:q", ExpectedResult = Severity.Error)]
    [TestCase("arn:aws:dynamodb:eu-west-1::table/t", ExpectedResult = Severity.Warning)]
    [TestCase("arn:aws:lambda:eu-west-1::function:f", ExpectedResult = Severity.Warning)]
    public Severity Reports_the_empty_field(string arn)
    {
        var finding = Verdicts.Findings($$"""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"{{arn}}"}""").Single();

        Assert.That(finding.Rule.Id, Is.EqualTo("PL2032"));
        return finding.Severity;
    }

    [Test]
    public void Reports_both_fields_of_an_arn_once() => Assert.That(
        Verdicts.Findings("""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:::q"}""").Select(finding => finding.Message),
        Is.EqualTo(new[] { "ARNs of the type queue have a Region and an account, which this one lacks, so it matches nothing" }));

    [Test]
    public void Reports_it_in_NotResource() => Reports("""{"Effect":"Deny","Action":"sqs:SendMessage","NotResource":{|PL2032:"arn:aws:sqs::111122223333:q"|}}""");

    [TestCase("arn:aws:sqs:*:*:q")]
    [TestCase("arn:aws:ssm:eu-west-1::parameter/aws/service/ami-amazon-linux-latest/al2023")]
    [TestCase("arn:aws:ssm:*::document/AWS-RunPatchBaseline")]
    [TestCase("arn:aws:ssm:*::document/*")]
    [TestCase("arn:aws:bedrock:eu-west-1::foundation-model/amazon.titan-text-express-v1")]
    [TestCase("arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [TestCase("arn:aws:cloudfront::111122223333:distribution/A")]
    [TestCase("arn:aws:iam::111122223333:root")]
    [TestCase("arn:aws:catalog:eu-west-1:111122223333:product/prod-a")]
    public void Allows_what_has_none(string arn) => Allows($$"""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"{{arn}}"}""");

    [TestCase("arn:aws:sqs:${Region}:111122223333:q")]
    [TestCase("arn:aws:sqs:<region>:<account>:q")]
    public void Allows_what_is_to_be_filled_in(string arn) => Assert.That(
        Verdicts.Of($$"""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"{{arn}}"}"""), Does.Not.Contain("PL2032"));
}
