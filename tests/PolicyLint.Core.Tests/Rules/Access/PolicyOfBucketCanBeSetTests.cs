using PolicyLint.Diagnostics;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class PolicyOfBucketCanBeSetTests
{
    private const string Both = "[\"arn:aws:s3:::a\",\"arn:aws:s3:::a/*\"]";

    [TestCase("[\"s3:GetObject\",\"s3:PutBucketPolicy\"]", "PL4037")]
    [TestCase("[\"s3:GetObject\",\"s3:PutBucketAcl\"]", "PL4037")]
    [TestCase("[\"s3:Get*\",\"s3:PutBucket*\"]", "PL4037")]
    [TestCase("\"s3:PutBucketPolicy\"", "PL4038")]
    [TestCase("[\"s3:GetObject\",\"s3:PutObject\",\"s3:DeleteObject\",\"s3:PutBucketPolicy\"]", null)]
    [TestCase("[\"s3:GetObject\",\"s3:GetBucketPolicy\"]", null)]
    [TestCase("\"s3:*\"", null)]
    [TestCase("\"*\"", null)]
    public void Speaks_where_a_right_is_left_out(string action, string? rule) => Assert.That(Of(Statement(action, Both)), Is.EqualTo(rule is null ? [] : new[] { rule }));

    [Test]
    public void Counts_what_other_statements_allow() => Assert.That(
        Of(Statement("[\"s3:GetObject\",\"s3:PutBucketPolicy\"]", Both) + "," + Statement("[\"s3:PutObject\",\"s3:DeleteObject\"]", "\"arn:aws:s3:::a/*\"")), Is.Empty);

    [Test]
    public void Allows_what_another_statement_denies() => Assert.That(
        Of(Statement("[\"s3:GetObject\",\"s3:PutBucketPolicy\"]", Both) + ",{\"Effect\":\"Deny\",\"Action\":\"s3:*Policy\",\"Resource\":\"*\"}"), Is.Empty);

    [TestCase("{\"Effect\":\"Deny\",\"Action\":[\"s3:GetObject\",\"s3:PutBucketPolicy\"],\"Resource\":\"*\"}")]
    [TestCase("{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"s3:PutBucketPolicy\"],\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:ResourceTag/team\":\"a\"}}}")]
    [TestCase("{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"${Actions}\"],\"Resource\":\"*\"}")]
    [TestCase("{\"Effect\":\"Allow\",\"NotAction\":\"s3:DeleteObject\",\"Resource\":\"arn:aws:s3:::a\"}")]
    [TestCase("{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"s3:PutBucketPolicy\"],\"Resource\":\"arn:aws:s3:::a/*\"}")]
    public void Says_nothing_where_it_is_not_sure(string statement) => Assert.That(Of(statement), Is.Empty);

    private static string Statement(string action, string resource) => "{\"Effect\":\"Allow\",\"Action\":" + action + ",\"Resource\":" + resource + "}";

    private static string[] Of(string statements) =>
        [.. Verdicts.Of(statements, settings: RuleSettings.Default with { Profile = Profile.Strict }).Where(id => id is "PL4037" or "PL4038")];
}
