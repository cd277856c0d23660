using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>What is said of settings files. These have no check of their own: the reader and the ignores report them.</summary>
public static class SettingsRules
{
    private const string ValidationPage = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_policy-validator.html";

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

    public static readonly ImmutableArray<RuleDescriptor> All = [Invalid, UnusedIgnore];

    /// <summary>Whether a rule always reports, at its own severity: what could not be read must be said.</summary>
    internal static bool IsFixed(RuleDescriptor rule) => rule.Family == RuleFamily.Reading || rule.Id == Invalid.Id;
}
