using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class UnknownRegionTests : RuleTests
{
    [Test]
    public void Reports_a_region_that_does_not_exist() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:sqs:{|PL2026:us-east-9|}:*:orders","arn:aws:sqs:{|PL2026:us-esat-*|}:*:orders"]}
        """, Confidence.Medium);

    [Test]
    public void Reports_the_value_of_a_key_in_a_deny() => Reports(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":"*","Condition":{"StringLike":{"aws:RequestedRegion":[{|PL2026:"eu-vest-1"|},"eu-*"]}}}
        """, Confidence.Medium);

    [Test]
    public void Reports_a_region_of_another_partition() => Reports(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:{|PL2026:cn-north-1|}:*:orders"}
        """);

    [Test]
    public void Allows_regions_and_holes() => Allows(
        """
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws-cn:sqs:cn-north-1:*:orders","arn:aws:sqs:<place>-1:*:orders","arn:*:sqs:cn-north-1:*:orders"]}
        """);

    [TestCase("us-east-9", ExpectedResult = Severity.Info)]
    [TestCase("eu-west1", ExpectedResult = Severity.Warning)]
    public Severity Is_milder_when_the_catalogue_is_old(string region) =>
        Verdicts.SeverityWhenOld($$"""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:{{region}}:*:orders"}""");

    [Test]
    public void Is_milder_for_a_partition_when_the_catalogue_is_old() => Assert.That(
        Verdicts.SeverityWhenOld("""{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"arn:awss:sqs:eu-west-1:*:orders"}"""), Is.EqualTo(Severity.Warning));
}
