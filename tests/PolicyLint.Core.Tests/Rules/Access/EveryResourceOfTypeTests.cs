using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class EveryResourceOfTypeTests : RuleTests
{
    private static readonly RuleSettings Only = new() { OnlyRules = RuleSettings.Default.OnlyRules.Add("PL4034") };

    [TestCase("arn:aws:dynamodb:eu-central-1:111122223333:table/*")]
    [TestCase("arn:aws:sqs:eu-central-1:111122223333:*")]
    [TestCase("arn:aws:secretsmanager:*:*:secret:*")]
    public void Reports_an_asterisk_for_a_name(string resource) => Reports(
        $$"""
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":["arn:aws:s3:::a",{|PL4034:"{{resource}}"|}]}
        """,
        settings: Only);

    [TestCase("arn:aws:dynamodb:eu-central-1:111122223333:table/jobs*")]
    [TestCase("arn:aws:dynamodb:eu-central-1:111122223333:table/jobs/index/*")]
    [TestCase("arn:aws:s3:::reports/*")]
    [TestCase("*")]
    [TestCase("${resource}")]
    public void Allows_less_and_everything(string resource) => Allows(
        $$"""
        {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"{{resource}}"}
        """,
        settings: Only);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-central-1:111122223333:*"}
        """,
        settings: Only);
}
