using System.Collections.Immutable;
using PolicyLint.Cli.Output;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;

namespace PolicyLint.Cli.Commands;

/// <summary>What the user asked of <c>check</c>.</summary>
public sealed record CheckOptions
{
    /// <summary>Files, folders, globs, or <c>-</c>; none for the current folder.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    public PolicyKind? Kind { get; init; }

    /// <summary>The profile asked for; null for what settings say.</summary>
    public Profile? Profile { get; init; }

    public ImmutableArray<string> OnlyRules { get; init; } = [];

    public ImmutableArray<string> IgnoredRules { get; init; } = [];

    /// <summary>The least severity that makes the run fail; <see cref="Severity.None"/> for never.</summary>
    public Severity FailOn { get; init; } = Severity.Warning;

    /// <summary>What is written, each to another place.</summary>
    public ImmutableArray<ReportTarget> Reports { get; init; } = [new(OutputFormat.Text, null)];

    /// <summary>The values given to parameters of templates, by name.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Files with such values, in the order given.</summary>
    public ImmutableArray<string> ParameterFiles { get; init; } = [];

    /// <summary>The date that the age of what is known of AWS is counted to.</summary>
    public DateTime Today { get; init; } = DateTime.Today;

    /// <summary>The day that the age of credentials is counted to; null for the day of the exports.</summary>
    public DateTime? AccountDay { get; init; }

    public ColorMode Color { get; init; } = ColorMode.Auto;

    /// <summary>Which changes are made in the files.</summary>
    public FixMode Fix { get; init; }

    /// <summary>Whether the changes are shown as a diff, and no file is written.</summary>
    public bool ShowsDiff { get; init; }

    /// <summary>What leaves the ids of accounts out of what is written; null where they stay.</summary>
    internal Redaction? Redaction { get; init; }

    public bool RequirePolicies { get; init; }

    /// <summary>What options and settings say together; an option wins.</summary>
    public RuleSettings ToRuleSettings(Settings settings) => settings.ToRuleSettings() with
    {
        Profile = Profile ?? settings.Profile ?? Diagnostics.Profile.Default,
        OnlyRules = RuleSettings.Default.OnlyRules.Union(OnlyRules),
        Severities = settings.Severities.SetItems(IgnoredRules.Select(rule => KeyValuePair.Create(rule, Severity.None))),
    };
}
