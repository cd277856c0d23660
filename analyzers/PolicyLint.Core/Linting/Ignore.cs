using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>Findings of a rule that are known and wanted, with the reason.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Prefix">The path from the settings file's folder, which the glob is relative to, to the folder that files are named from; empty for the same.</param>
/// <param name="Glob">The files, or null for all.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Ignore(string Rule, string Prefix, PathGlob? Glob, string Reason, Place Place)
{
    /// <summary>Whether it holds for a finding. What is said of reading cannot be ignored.</summary>
    public bool Matches(Finding finding) =>
        finding.Rule.Family != RuleFamily.Reading
        && string.Equals(finding.Rule.Id, Rule, StringComparison.OrdinalIgnoreCase)
        && (Glob is null || Settings.Matches(Glob, Prefix, finding.Place.Source.Name));
}
