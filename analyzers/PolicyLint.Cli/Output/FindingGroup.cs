using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>The findings of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">In the order of the report.</param>
internal sealed record FindingGroup(RuleDescriptor Rule, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>What is shown of a group where all would be too much to look at.</summary>
    public const int MostShown = 200;

    /// <summary>The gravest of its findings.</summary>
    public Severity Severity => Findings.Max(entry => entry.Finding.Severity);

    /// <summary>The groups of a report: the gravest first, then those with the most findings.</summary>
    public static List<FindingGroup> Of(CheckReport report) =>
    [
        .. report.Findings.GroupBy(entry => entry.Finding.Rule.Id, StringComparer.Ordinal)
            .Select(group => new FindingGroup(group.First().Finding.Rule, [.. group]))
            .OrderByDescending(group => group.Severity)
            .ThenByDescending(group => group.Findings.Count)
            .ThenBy(group => group.Rule.Id, StringComparer.Ordinal),
    ];
}
