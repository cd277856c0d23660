using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Quotas;

/// <summary>The rules on size and numbers: just below a quota, and just above.</summary>
public sealed class QuotaRulesTests
{
    private static readonly string[] Watched = ["PL6101", "PL6102", "PL6103", "PL6104", "PL6105", "PL6106", "PL6107", "PL6108"];

    [TestCase("a.trust.json", 2_048, "")]
    [TestCase("a.trust.json", 2_049, "PL6103")]
    [TestCase("a.trust.json", 4_096, "PL6103")]
    [TestCase("a.trust.json", 4_097, "PL6101")]
    [TestCase("a.identity.json", 6_144, "")]
    [TestCase("a.identity.json", 6_145, "PL6102")]
    [TestCase("a.scp.json", 10_240, "")]
    [TestCase("a.scp.json", 10_241, "PL6101")]
    public void Says_which_quota_a_policy_is_over(string file, int length, string rule) =>
        Assert.That(Rules(file, Policy(length, "iam:PassRole"), Profile.Default), Is.EqualTo(Words(rule)));

    [TestCase("s3:GetObject", 20_480, "")]
    [TestCase("s3:GetObject", 20_481, "PL6101")]
    [TestCase("sqs:SendMessage", 8_193, "PL6101")]
    [TestCase("kms:Decrypt", 20_481, "")]
    [TestCase("kms:Decrypt", 32_769, "PL6101")]
    [TestCase("sns:Publish", 30_720, "")]
    [TestCase("sns:Publish", 30_721, "PL6101")]
    [TestCase("events:PutEvents", 10_240, "")]
    [TestCase("events:PutEvents", 10_241, "PL6101")]
    [TestCase("logs:PutLogEvents", 5_120, "")]
    [TestCase("logs:PutLogEvents", 5_121, "PL6101")]
    [TestCase("es:ESHttpGet", 100_000, "")]
    public void Takes_the_quota_of_the_service_of_a_resource_policy(string action, int length, string rule) =>
        Assert.That(Rules("a.resource.json", Policy(length, action), Profile.Default), Is.EqualTo(Words(rule)));

    [TestCase("a.identity.json", 5_400, "")]
    [TestCase("a.identity.json", 5_600, "PL6104")]
    [TestCase("a.trust.json", 1_900, "PL6104")]
    [TestCase("a.scp.json", 9_300, "PL6104")]
    public void Says_in_the_strict_profile_what_is_nearly_full(string file, int length, string rule) =>
        Assert.That(Rules(file, Policy(length, "iam:PassRole"), Profile.Strict), Is.EqualTo(Words(rule)));

    [TestCase("User", 1_000, 1_048, "")]
    [TestCase("User", 1_000, 1_049, "PL6105")]
    [TestCase("Group", 1_000, 1_049, "")]
    [TestCase("Group", 2_560, 2_561, "PL6105")]
    [TestCase("Role", 2_560, 2_561, "")]
    [TestCase("Role", 5_121, 5_120, "PL6105")]
    public void Adds_up_the_inline_policies_of_an_identity(string type, int first, int second, string rule) =>
        Assert.That(Rules("template.json", Identity(type, Inline(first) + "," + Inline(second)), Profile.Default), Is.EqualTo(Words(rule)));

    [Test]
    public void Leaves_out_inline_policies_that_are_there_sometimes() => Assert.That(
        Rules(
            "template.json",
            Identity("User", $$"""{"Fn::If":["A",{{Inline(1_500)}},{"Ref":"AWS::NoValue"}]},{"Fn::If":["A",{"Ref":"AWS::NoValue"},{{Inline(1_500)}}]}"""),
            Profile.Default),
        Is.Empty);

    [TestCase(10, "")]
    [TestCase(11, "PL6106")]
    public void Counts_managed_policies(int count, string rule) => Assert.That(Rules("template.json", QuotaTemplate(count), Profile.Default), Is.EqualTo(Words(rule)));

    [TestCase("the-staff", "")]
    [TestCase("the staff", "PL6107")]
    [TestCase("a/b", "PL6107")]
    public void Judges_the_characters_of_a_name(string name, string rule) => Assert.That(Rules("template.json", Named(name), Profile.Default), Is.EqualTo(Words(rule)));

    [TestCase(64, "")]
    [TestCase(65, "PL6107")]
    public void Judges_the_length_of_a_name(int length, string rule) =>
        Assert.That(Rules("template.json", Named("a-" + new string('b', length - 2)), Profile.Default), Is.EqualTo(Words(rule)));

    [Test]
    public void Is_milder_where_an_account_may_have_raised_the_quota() => Assert.That(
        Linter.Lint(new SourceSet(new SourceText("a.resource.json", Policy(10_241, "events:PutEvents"))), new LintOptions()).Findings
            .Single(finding => finding.Rule.Id == "PL6101").Severity,
        Is.EqualTo(Severity.Warning));

    [TestCase("/team/app/", "")]
    [TestCase("/", "")]
    [TestCase("team/", "PL6107")]
    [TestCase("/team", "PL6107")]
    [TestCase("/my team/", "PL6107")]
    public void Judges_a_path(string path, string rule) => Assert.That(Rules("template.json", WithPath($"\"{path}\""), Profile.Default), Is.EqualTo(Words(rule)));

    [TestCase(512, "")]
    [TestCase(513, "PL6107")]
    public void Judges_the_length_of_a_path(int length, string rule) => Assert.That(
        Rules("template.json", WithPath($"\"/{new string('a', length - 2)}/\""), Profile.Default), Is.EqualTo(Words(rule)));

    [Test]
    public void Allows_a_path_that_is_not_known() => Assert.That(Rules("template.json", WithPath("""{"Ref":"Path"}"""), Profile.Default), Is.Empty);

    [TestCase(9, "")]
    [TestCase(10, "PL6108")]
    [TestCase(11, "PL6108")]
    public void Counts_the_groups_of_a_user(int count, string rule) => Assert.That(Rules("template.json", UserInGroups(count), Profile.Strict), Is.EqualTo(Words(rule)));

    [TestCase(1, "")]
    [TestCase(2, "PL6108")]
    [TestCase(3, "PL6108")]
    public void Counts_the_access_keys_of_a_user(int count, string rule) => Assert.That(Rules("template.json", UserWithKeys(count), Profile.Strict), Is.EqualTo(Words(rule)));

    [TestCase(2, ExpectedResult = Severity.Info)]
    [TestCase(3, ExpectedResult = Severity.Error)]
    public Severity Is_an_error_only_beyond_the_quota(int count) => Linter.Lint(new SourceSet(new SourceText("template.json", UserWithKeys(count))), new LintOptions()).Findings
        .Single(finding => finding.Rule.Id == "PL6108").Severity;

    [Test]
    public void Leaves_out_groups_that_are_there_sometimes() => Assert.That(
        Rules(
            "template.json",
            UserInGroups(9).Replace("\"team0\"", """{"Fn::If":["A","one","two"]}""", StringComparison.Ordinal)
                .Replace("""{"Resources":""", """{"Conditions":{"A":{"Fn::Equals":[{"Ref":"AWS::Region"},"eu-west-1"]}},"Resources":""", StringComparison.Ordinal),
            Profile.Strict),
        Is.Empty);

    [Test]
    public void Allows_a_long_logical_id_and_a_name_that_is_not_known() => Assert.Multiple(() =>
    {
        Assert.That(Rules("template.json", Named("a").Replace("\"A\":{\"Type", "\"" + new string('A', 90) + "\":{\"Type", StringComparison.Ordinal), Profile.Default), Is.Empty);
        Assert.That(Rules("template.json", Named("a").Replace("\"a\"", "{\"Ref\":\"Name\"}", StringComparison.Ordinal), Profile.Default), Is.Empty);
    });

    private static string[] Words(string rule) => rule.Length == 0 ? [] : [rule];

    private static IEnumerable<string> Rules(string file, string text, Profile profile) =>
        Linter.Lint(new SourceSet(new SourceText(file, text)), new LintOptions { Rules = new RuleSettings { Profile = profile } }).Findings
            .Select(finding => finding.Rule.Id).Where(Watched.Contains);

    /// <summary>A policy of just that many characters, all but the last few in one Sid.</summary>
    private static string Policy(int length, string action)
    {
        var text = $$$"""{"Version":"2012-10-17","Statement":{"Sid":"{{{'\0'}}}","Effect":"Deny","Action":"{{{action}}}","Resource":"*"}}""";
        return text.Replace("\0", new string('a', length - text.Length + 1), StringComparison.Ordinal);
    }

    private static string Inline(int length) => $$"""{"PolicyName":"a","PolicyDocument":{{Policy(length, "iam:PassRole")}}}""";

    private static string Identity(string type, string policies) =>
        $$"""{"Resources":{"A":{"Type":"AWS::IAM::{{type}}","Properties":{"Policies":[{{policies}}]} } } }""";

    private static string Named(string name) => $$"""{"Resources":{"A":{"Type":"AWS::IAM::Role","Properties":{"RoleName":"{{name}}"} } } }""";

    private static string QuotaTemplate(int count) =>
        $$"""{"Resources":{"A":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":[{{string.Join(",", Enumerable.Range(0, count).Select(number => $"\"arn:aws:iam::444455556666:policy/a{number}\""))}}]} } } }""";

    private static string WithPath(string path) => $$"""{"Resources":{"A":{"Type":"AWS::IAM::Role","Properties":{"Path":{{path}}} } } }""";

    private static string UserInGroups(int count) =>
        $$"""{"Resources":{"A":{"Type":"AWS::IAM::User","Properties":{"Groups":[{{string.Join(",", Enumerable.Range(0, count).Select(number => $"\"team{number}\""))}}]} } } }""";

    private static string UserWithKeys(int count) =>
        $$"""{"Resources":{"A":{"Type":"AWS::IAM::User"},{{string.Join(",", Enumerable.Range(0, count).Select(number => $$$"""
            "K{{{number}}}":{"Type":"AWS::IAM::AccessKey","Properties":{"UserName":{"Ref":"A"} } }
            """))}} } }""";
}
