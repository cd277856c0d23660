using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules.Identities;

/// <summary>Short YAML templates with users, groups and roles, and the findings on them.</summary>
internal static class IdentityTemplate
{
    /// <summary>A policy that nobody objects to.</summary>
    public const string Reads = "{Version: '2012-10-17', Statement: {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*'}}";

    /// <summary>A policy with which its holder makes users what they like.</summary>
    public const string Powerful =
        "{Version: '2012-10-17', Statement: {Effect: Allow, Action: 'iam:PutUserPolicy', Resource: 'arn:aws:iam::111122223333:user/guests/*'}}";

    /// <summary>A policy that lets nobody do anything without MFA.</summary>
    public const string Mfa =
        "{Version: '2012-10-17', Statement: {Effect: Deny, NotAction: ['iam:EnableMFADevice', 'sts:GetSessionToken'], Resource: '*', Condition: {BoolIfExists: {'aws:MultiFactorAuthPresent': 'false'}}}}";

    /// <summary>The trust policy of a role for jobs.</summary>
    public const string Jobs =
        "{Version: '2012-10-17', Statement: {Effect: Allow, Principal: {Service: codebuild.amazonaws.com}, Action: 'sts:AssumeRole'}}";

    public static Finding[] Lint(string resources, string sections = "", RuleSettings? settings = null) =>
    [
        .. Linter.Lint(
            new SourceSet(new SourceText("template.yaml", $"Conditions: {{C: !Equals [a, b]}}\n{sections}\nResources:\n  {resources}\n")),
            new LintOptions { Rules = settings ?? RuleSettings.Default }).Findings,
    ];

    /// <summary>The ids of the rules that report something, those of one rule only if it is given.</summary>
    public static string[] RuleIds(string resources, string? only = null, string sections = "", RuleSettings? settings = null) =>
        [.. Lint(resources, sections, settings).Select(finding => finding.Rule.Id).Where(id => only is null || id == only)];
}
