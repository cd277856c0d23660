using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class UnknownServiceInArnTests : RuleTests
{
    [Test]
    public void Reports_a_misspelt_service() => Reports(
        """{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:{|PL2041:autoscling|}:eu-west-1:111122223333:autoScalingGroup:*:a"}""", Confidence.Medium);

    [Test]
    public void Reports_one_cause_in_an_allow() => Reports(
        """{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:{|PL2041:sqss|}:eu-west-1:111122223333:q"}""", Confidence.Medium);

    [TestCase("arn:aws:catalog:eu-west-1:111122223333:product/prod-a")]
    [TestCase("arn:aws:SQS:eu-west-1:111122223333:q")]
    [TestCase("arn:aws:*:eu-west-1:111122223333:q")]
    [TestCase("arn:aws:service:region:account:q")]
    [TestCase("arn:aws:<service>:eu-west-1:111122223333:q")]
    [TestCase("arn:aws:${service}:eu-west-1:111122223333:q")]
    public void Allows_services_and_what_is_to_be_filled_in(string arn) => Assert.That(
        Verdicts.Of($$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"{{arn}}"}"""), Does.Not.Contain("PL2041"));

    [Test]
    public void Is_milder_when_the_catalogue_is_old() => Assert.That(
        Verdicts.SeverityWhenOld("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:dyanmodb:eu-west-1:111122223333:table/a"}"""),
        Is.EqualTo(Severity.Info));
}
