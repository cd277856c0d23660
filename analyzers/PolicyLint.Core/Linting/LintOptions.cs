using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>What a host asks of a run over one source set.</summary>
public sealed record LintOptions
{
    public static readonly LintOptions Default = new();

    public RuleSettings Rules { get; init; } = RuleSettings.Default;

    /// <summary>The kind of all policies, by option or a setting for this file; null to find it from name and content.</summary>
    public PolicyKind? Kind { get; init; }

    /// <summary>Whether the host was told, by name, that this is a policy: then a text without one is a finding.</summary>
    public bool ExpectsPolicy { get; init; }

    /// <summary>The values given to parameters of templates, by name.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The date of the run, for rules whose facts age; null if age shall not matter. The host says it, as there is no clock in here.
    /// </summary>
    public DateTime? Today { get; init; }

    /// <summary>The day that the age of credentials is counted to, in UTC; null for the day on which the exports were made.</summary>
    public DateTime? AccountDay { get; init; }

    /// <summary>The most steps of the rules, after which the rest is not judged: a rule that looks at one element takes one or more.</summary>
    public long MostSteps { get; init; } = long.MaxValue;
}
