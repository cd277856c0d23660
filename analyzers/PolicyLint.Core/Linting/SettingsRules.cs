using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>What is said of settings files.</summary>
public static class SettingsRules
{
    private const string PageOfSettings = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html";

    public static readonly RuleDescriptor InvalidSetting = new()
    {
        Id = "PL9501",
        Title = "Settings cannot be used as written",
        Family = RuleFamily.Settings,
        Severity = Severity.Error,
        Message = "{0}",
        Advice = "{1}",
        Why = "A setting that is misspelt does nothing, and nobody notices: a rule stays on, or worse, an ignore does not hold. So it is an error.",
        Page = PageOfSettings,
        SampleName = "policylint.json",
        Bad = """{"profle": "strict"}""",
        Good = """{"profile": "strict"}""",
    };

    public static readonly RuleDescriptor UnusedIgnore = new()
    {
        Id = "PL9502",
        Title = "Ignore matches no finding",
        Family = RuleFamily.Settings,
        Severity = Severity.Warning,
        Message = "this ignore of {0} matches no finding of this run",
        Advice = "remove it",
        Why = "An ignore whose finding is gone would hide the next one of its kind.",
        Page = PageOfSettings,
        SampleName = "policylint.json",
        Bad = """{"ignore": [{"rule": "PL4001", "reason": "gone since"}]}""",
        Good = "{}",
    };

    public static readonly ImmutableArray<RuleDescriptor> All = [InvalidSetting, UnusedIgnore];
}
