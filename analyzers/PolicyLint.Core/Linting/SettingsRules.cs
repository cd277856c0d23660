using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>
/// What is said of settings files, and of ignores that stand in a text. These have no check of their own: the reader and the ignores
/// report them.
/// </summary>
public static class SettingsRules
{
    private const string ValidationPage = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_policy-validator.html";

    private const string SampleOfIgnore = "policy.yaml";

    public static readonly RuleDescriptor Invalid = new()
    {
        Id = "PL9501",
        Title = "Settings file cannot be used as it is written",
        Family = RuleFamily.Settings,
        Severity = Severity.Error,
        Message = "{0}",
        Advice = "{1}",
        Why = "A misspelt setting that is passed over looks like one that works: an account stays foreign, a rule stays off. So a run with a settings file that is not understood to the last word fails.",
        Page = ValidationPage,
        Bad = """{"profil": "strict"}""",
        Good = """{"profile": "strict"}""",
        SampleName = Settings.FileName,
    };

    public static readonly RuleDescriptor UnusedIgnore = new()
    {
        Id = "PL9502",
        Title = "Ignore matches no finding",
        Family = RuleFamily.Settings,
        Severity = Severity.Warning,
        Message = "this ignore of {0}{1} matches no finding",
        Advice = "remove it, or correct its path",
        Why = "An ignore that outlives its cause hides the next finding of the same rule, which nobody has looked at.",
        Page = ValidationPage,
        Bad = """{"ignore": [{"rule": "PL4001", "path": "moved-away/**", "reason": "break-glass role, reviewed every quarter"}]}""",
        Good = "{}",
        SampleName = Settings.FileName,
    };

    public static readonly RuleDescriptor InvalidPlacedIgnore = new()
    {
        Id = "PL9503",
        Title = "Ignore in a text cannot be used as it is written",
        Family = RuleFamily.Settings,
        Severity = Severity.Warning,
        Message = "{0}",
        Advice = "{1}",
        Why = "An ignore without a reason, or of a rule that does not exist, hides nothing, though its writer believes it does. What it was meant for is reported.",
        Page = ValidationPage,
        Bad = """
            # policylint: ignore PL4001
            Version: '2012-10-17'
            """,
        Good = """
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Action: '*' # policylint: ignore PL4001 break-glass role, reviewed every quarter
                Resource: '*'
            """,
        SampleName = SampleOfIgnore,
    };

    public static readonly RuleDescriptor UnusedPlacedIgnore = new()
    {
        Id = "PL9504",
        Title = "Ignore in a text matches no finding",
        Family = RuleFamily.Settings,
        Severity = Severity.Warning,
        Message = "this ignore of {0} matches no finding where it holds",
        Advice = "remove it, or write it at the place of the finding",
        Why = "An ignore that outlives its cause hides the next finding of the same rule, which nobody has looked at.",
        Page = ValidationPage,
        Bad = """
            Version: '2012-10-17'
            Statement:
              # policylint: ignore PL4001 it was one of an administrator once
              - {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*'}
            """,
        Good = """
            Version: '2012-10-17'
            Statement:
              - {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*'}
            """,
        SampleName = SampleOfIgnore,
    };

    public static readonly RuleDescriptor ExpiredPlacedIgnore = new()
    {
        Id = "PL9505",
        Title = "Ignore in a text is no longer in force",
        Family = RuleFamily.Settings,
        Severity = Severity.Warning,
        Message = "this ignore of {0} held until {1}",
        Advice = "repair what it was about, or give it a new date",
        Why = "Whoever gave it an end promised to look again. The finding is reported beside it.",
        Page = ValidationPage,
        Bad = """
            AWSTemplateFormatVersion: '2010-09-09'
            Metadata: {PolicyLint: {ignore: [{rule: PL4001, reason: until the migration is done, until: 2026-01-31}]}}
            Resources: {}
            """,
        Good = """
            AWSTemplateFormatVersion: '2010-09-09'
            Resources: {}
            """,
        SampleName = SampleOfIgnore,
    };

    public static readonly ImmutableArray<RuleDescriptor> All = [Invalid, UnusedIgnore, InvalidPlacedIgnore, UnusedPlacedIgnore, ExpiredPlacedIgnore];

    /// <summary>Whether a rule always reports, at its own severity: what could not be read must be said.</summary>
    internal static bool IsFixed(RuleDescriptor rule) => rule.Family == RuleFamily.Reading || rule.Id == Invalid.Id;
}
