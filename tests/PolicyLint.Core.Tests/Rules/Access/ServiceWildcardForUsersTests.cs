using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Access;

public sealed class ServiceWildcardForUsersTests : RuleTests
{
    [Test]
    public void Reports_a_resource_policy() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":{|PL4010:"sqs:*"|},"Resource":"arn:aws:sqs:eu-central-1:111122223333:jobs"}
        """);

    [Test]
    public void Allows_the_account_of_the_queue() => Reports(
        """
        {"Effect":"Allow","Principal":{"AWS":{|PL5003:"arn:aws:iam::111122223333:root"|}},"Action":"sqs:*","Resource":"arn:aws:sqs:eu-central-1:111122223333:jobs"}
        """);

    [Test]
    public void Allows_the_account_that_rules_a_key() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}
        """);

    [Test]
    public void Allows_ones_own_account() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:*","Resource":"arn:aws:s3:::a"}
        """,
        settings: new RuleSettings { OwnAccounts = ["111122223333"] });

    [Test]
    public void Allows_deny() => Allows(
        """
        {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::a"}
        """);

    [Test]
    public void Allows_an_action_that_is_not_known() => Allows(
        """
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"${service}:*","Resource":"arn:aws:s3:::a"}
        """);

    [TestCase("user", "User", "*", "PL4010")]
    [TestCase("group", "Group", "*", "PL4010")]
    [TestCase("user", "User", "arn:aws:s3:::a/*", null)]
    [TestCase("role", "Role", "*", null)]
    public void Looks_at_whom_the_policy_is_attached_to(string noun, string type, string resource, string? rule)
    {
        var trust = type == "Role" ? "AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: sts:AssumeRole}}, " : "";
        var text = $$$"""
            Resources:
              One:
                Type: AWS::IAM::{{{type}}}
                Properties: { {{{trust}}}Policies: [{PolicyName: {{{noun}}}, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:*', Resource: '{{{resource}}}' } } }] }
            """;

        var findings = Linter.Lint(new SourceSet(new SourceText("template.yaml", text)), new LintOptions()).Findings
            .Where(finding => finding.Rule.Family == RuleFamily.Access);

        Assert.That(findings.Select(finding => finding.Rule.Id), Is.EqualTo(rule is null ? [] : new[] { rule }));
    }
}
