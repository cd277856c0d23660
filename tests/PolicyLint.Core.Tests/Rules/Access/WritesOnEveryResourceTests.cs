using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class WritesOnEveryResourceTests : RuleTests
{
    private static readonly RuleSettings Only = new() { OnlyRules = RuleSettings.Default.OnlyRules.Add("PL4032") };

    [TestCase("sqs:SendMessage", "*")]
    [TestCase("s3:PutBucketPolicy", "arn:aws:s3:::*")]
    [TestCase("s3:PutObject", "arn:aws:s3:::*/*")]
    [TestCase("ec2:CreateTags", "*")]
    [TestCase("dynamodb:*Item", "*")]
    public void Reports_writes(string action, string resource) => Reports(
        $$"""
        {"Effect":"Allow","Action":["s3:ListBucket",{|PL4032:"{{action}}"|}],"Resource":"{{resource}}"}
        """,
        settings: Only);

    [TestCase("sqs:SendMessage", "arn:aws:sqs:*:111122223333:app-*")]
    [TestCase("s3:PutObject", "arn:aws:s3:::reports/*")]
    [TestCase("s3:GetObject", "*")]
    [TestCase("ec2:Describe*", "*")]
    [TestCase("cloudwatch:PutMetricData", "*")]
    [TestCase("xray:PutTraceSegments", "*")]
    [TestCase("sqs:*", "*")]
    [TestCase("sqs:${action}", "*")]
    [TestCase("sqs:SendMessage", "${queue}")]
    public void Allows_reads_what_takes_no_resource_and_what_is_not_known(string action, string resource) => Allows(
        $$"""
        {"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}
        """,
        settings: Only);

    [Test]
    public void Allows_deny_and_resource_policies() => Allows(
        """
        {"Effect":"Deny","Action":"sqs:SendMessage","Resource":"*"}
        """,
        settings: Only);
}
