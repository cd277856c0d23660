namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class CloudTrailCanBeStoppedTests : RuleTests
{
    [TestCase("cloudtrail:StopLogging")]
    [TestCase("cloudtrail:Delete*")]
    public void Reports_every_trail(string action) => Reports(
        $$"""
        {"Effect":"Allow","Action":{|PL4012:"{{action}}"|},"Resource":"*"}
        """);

    [TestCase("cloudtrail:StopLogging", "arn:aws:cloudtrail:eu-central-1:111122223333:trail/test")]
    [TestCase("cloudtrail:Describe*", "*")]
    [TestCase("cloudtrail:${action}", "*")]
    [TestCase("cloudtrail:StopLogging", "${trail}")]
    public void Allows_less_and_what_is_not_known(string action, string resource) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}
        """);

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Action":"cloudtrail:StopLogging","Resource":"*"}
        """);
}
