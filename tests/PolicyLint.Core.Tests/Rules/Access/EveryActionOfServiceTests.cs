using PolicyLint.Catalog;
using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class EveryActionOfServiceTests : RuleTests
{
    private static readonly RuleSettings Only = new() { OnlyRules = RuleSettings.Default.OnlyRules.Add("PL4007") };

    [Test]
    public void Reports_a_whole_service_once_a_statement() => Reports(
        """
        {"Effect":"Allow","Action":["sqs:SendMessage",{|PL4007:"s3:*"|},"sqs:*"],"Resource":"arn:aws:s3:::a/*"}
        """,
        settings: Only);

    [TestCase("s3:Get*")]
    [TestCase("*")]
    [TestCase("s*:*")]
    [TestCase("${service}:*")]
    [TestCase("")]
    [TestCase(":*")]
    public void Allows_what_is_not_one_whole_service(string action) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:s3:::a/*"}
        """,
        settings: Only);

    [Test]
    public void Allows_deny_and_not_action() => Allows(
        """
        {"Effect":"Deny","Action":"s3:*","Resource":"*"},{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}
        """,
        settings: Only);

    [Test]
    public void Is_for_auditors() => Allows(
        """
        {"Effect":"Allow","Action":"s3:*","Resource":"*"}
        """);

    [TestCase("sqs:?*", ExpectedResult = true)]
    [TestCase("sqs:*?*", ExpectedResult = true)]
    [TestCase("sqs:???*", ExpectedResult = true)]
    [TestCase("sqs:???", ExpectedResult = false)]
    [TestCase("sqs:????*", ExpectedResult = false)]
    public bool Takes_a_pattern_for_the_whole_service_that_no_action_escapes(string action) => Verdicts.Of(
        $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"arn:aws:sqs:eu-central-1:111122223333:jobs"}""",
        settings: new RuleSettings { Profile = Profile.Strict }).Contains("PL4007");

    [Test]
    public void Knows_the_shortest_name_of_an_action() =>
        Assert.That(AwsCatalog.Current.Everything.Min(action => action.Name.Length), Is.GreaterThanOrEqualTo(3));
}
