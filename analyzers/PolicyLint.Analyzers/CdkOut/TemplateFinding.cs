using PolicyLint.Diagnostics;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>What was found in the templates of an app and comes from one line of its code.</summary>
/// <param name="Creation">The line.</param>
/// <param name="Findings">The same finding of each resource that it makes, in order of templates.</param>
internal sealed record TemplateFinding(ConstructCreation Creation, List<Finding> Findings)
{
    public Finding First => Findings[0];

    /// <summary>In how many templates it is.</summary>
    public int Stacks => Findings.Select(finding => finding.Place.Source).Distinct().Count();
}
