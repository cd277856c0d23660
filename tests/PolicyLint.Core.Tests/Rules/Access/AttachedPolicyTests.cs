using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Access;

/// <summary>The rules on managed policies of AWS that are attached by name.</summary>
public sealed class AttachedPolicyTests
{
    [TestCase("arn:aws:iam::aws:policy/AdministratorAccess", "PL4020")]
    [TestCase("!Sub arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess", "PL4020")]
    [TestCase("arn:aws:iam::aws:policy/IAMFullAccess", "PL4021")]
    [TestCase("arn:aws-cn:iam::aws:policy/PowerUserAccess", "PL4021")]
    [TestCase("arn:aws:iam::aws:policy/AWSLambdaFullAccess", "PL4024")]
    [TestCase("arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole", "PL4025")]
    [TestCase("arn:aws:iam::aws:policy/AmazonS3ReadAccess", "PL4025")]
    public void Reports(string policy, string rule) => Assert.That(Verdicts(policy, Profile.Default), Is.EqualTo(new[] { rule }));

    [TestCase("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess")]
    [TestCase("arn:aws:iam::aws:policy/AmazonS3FullAccess")]
    [TestCase("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole")]
    [TestCase("arn:aws:iam::111122223333:policy/AdministratorAccess")]
    [TestCase("!Ref Given")]
    [TestCase("!Sub arn:aws:iam::aws:policy/${Given}")]
    public void Allows(string policy) => Assert.That(Verdicts(policy, Profile.Default), Is.Empty);

    [TestCase("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess", "PL4023")]
    [TestCase("arn:aws:iam::aws:policy/AmazonS3FullAccess", "PL4022")]
    [TestCase("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", null)]
    [TestCase("arn:aws:iam::aws:policy/AdministratorAccess", "PL4020")]
    public void Reports_for_auditors(string policy, string? rule) =>
        Assert.That(Verdicts(policy, Profile.Strict), Is.EqualTo(rule is null ? [] : new[] { rule }));

    [TestCase("SecretsManagerReadWrite", "reads every secret or parameter")]
    [TestCase("AmazonS3ReadOnlyAccess", "reads data of every resource")]
    [TestCase("AmazonRDSFullAccess", "and can share what it reaches with anybody")]
    [TestCase("AmazonSQSReadOnlyAccess", "is wider than this needs")]
    public void Says_to_auditors_how_far_it_reaches(string policy, string reach) =>
        Assert.That(Findings("arn:aws:iam::aws:policy/" + policy, Profile.Strict).Single().Message, Does.Contain(reach));

    [Test]
    public void Allows_administrators_of_identity_center()
    {
        const string text = """
            Resources:
              Admins:
                Type: AWS::SSO::PermissionSet
                Properties: {InstanceArn: 'arn:aws:sso:::instance/ssoins-1234567890abcdef', Name: admins, ManagedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess']}
            """;

        Assert.That(OfAccess(text, Profile.Default), Is.Empty);
    }

    private static IEnumerable<string> Verdicts(string policy, Profile profile) => Findings(policy, profile).Select(finding => finding.Rule.Id);

    private static IEnumerable<Finding> Findings(string policy, Profile profile) => OfAccess(
        $$$"""
        Parameters: { Given: { Type: String } }
        Resources:
          Team:
            Type: AWS::IAM::Group
            Properties:
              ManagedPolicyArns:
                - {{{policy}}}
        """,
        profile);

    private static IEnumerable<Finding> OfAccess(string text, Profile profile) =>
        Linter.Lint(new SourceSet(new SourceText("template.yaml", text)), new LintOptions { Rules = new RuleSettings { Profile = profile } }).Findings
            .Where(finding => finding.Rule.Family == RuleFamily.Access);
}
