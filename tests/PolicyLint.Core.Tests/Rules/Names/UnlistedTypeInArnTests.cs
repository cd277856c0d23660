using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Names;

public sealed class UnlistedTypeInArnTests : RuleTests
{
    private static readonly RuleSettings Strict = new() { Profile = Profile.Strict };

    [TestCase("arn:aws:waf::111122223333:{|PL2039:changetoken/a|}")]
    [TestCase("arn:aws:organizations::111122223333:{|PL2039:thing/a|}")]
    public void Reports_another_type_in_a_deny(string arn) => Reports(
        $$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"{{arn}}"}""", Confidence.Medium, settings: Strict);

    [Test]
    public void Says_that_a_resource_is_empty() => Assert.That(
        Verdicts.Findings("""{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:organizations::111122223333:"}""", settings: Strict)
            .Single(finding => finding.Rule.Id == "PL2039").Message,
        Does.EndWith("its resource is empty"));

    [TestCase("arn:aws:waf::111122223333:rule/a")]
    [TestCase("arn:aws:sqs:eu-west-1:111122223333:anything")]
    [TestCase("arn:aws:waf::111122223333:*")]
    [TestCase("arn:aws:waf::111122223333:${type}/a")]
    public void Allows_types_names_and_what_is_not_known(string arn) => Assert.That(
        Verdicts.Of($$"""{"Effect":"Deny","Action":"s3:GetObject","Resource":"{{arn}}"}""", settings: Strict), Does.Not.Contain("PL2039"));
}
