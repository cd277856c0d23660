using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.ConditionNames;

public sealed class UnknownGlobalKeyTests : RuleTests
{
    private const string Misspelled =
        """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotEquals":{"aws:SourceVpcx":"vpc-0a1b2c3d"}}}}""";

    [TestCase("Allow", "aws:PrincipalOrg")]
    [TestCase("Deny", "AWS:PrincipalOrgIdd")]
    [TestCase("Deny", "aws:RequestTags/team")]
    [TestCase("Allow", "aws:NothingLikeIt")]
    public void Reports_a_name_that_aws_does_not_have(string effect, string key) => Reports(
        $$$$"""
        {"Effect":"{{{{effect}}}}","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{{|PL2131:"{{{{key}}}}"|}:"a"}}}
        """);

    [Test]
    public void Reports_it_with_unknown_values() => Reports(
        """
        {"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringNotEquals":{{|PL2131:"aws:PrincipalOrgIdd"|}:"<organization>"}}}
        """);

    [TestCase("aws:principalorgid")]
    [TestCase("aws:PrincipalOrgMasterAccountId")]
    [TestCase("aws:SignInSessionArn")]
    [TestCase("aws:PrincipalTag/access:level=1")]
    public void Allows_a_key_in_any_case_and_keys_that_the_reference_leaves_out(string key) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"{{{{key}}}}":"o-a1b2c3d4e5"}}}
        """);

    [TestCase("aws:<key>")]
    [TestCase("aws:${key}")]
    public void Allows_a_key_that_is_not_known(string key) => Allows(
        $$$$"""
        {"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"{{{{key}}}}":"o-a1b2c3d4e5"}}}
        """);

    [TestCase("aws:SourceIP4", "did you mean 'aws:SourceIp'?")]
    [TestCase("aws:RequestTags/team", "did you mean 'aws:RequestTag/team'?")]
    [TestCase("aws:PassedToService", "did you mean 'iam:PassedToService'?")]
    [TestCase("aws:NothingLikeIt", "use one of its global keys")]
    public void Says_what_was_meant(string key, string advice) =>
        Assert.That(Find(Misspelled.Replace("aws:SourceVpcx", key, StringComparison.Ordinal), null).Advice, Is.EqualTo(advice));

    [Test]
    public void Is_an_error_half_a_year_long_and_then_a_warning()
    {
        Assert.That(Find(Misspelled, null).Severity, Is.EqualTo(Severity.Error));
        Assert.That(Find(Misspelled, new DateTime(2036, 1, 1)).Severity, Is.EqualTo(Severity.Warning));
    }

    private static Finding Find(string document, DateTime? today) =>
        Linter.Lint(new SourceSet(new SourceText("policy.json", document)), new LintOptions { Today = today }).Findings.Single();
}
