using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Rules;

namespace PolicyLint.Linting;

/// <summary>Which rules speak of C# code, and when. It follows from what they look at.</summary>
public static class CSharpReaches
{
    private static readonly ImmutableHashSet<string> OfWholeProjects = [.. RuleList.All.Where(LooksAtWholeProjects).Select(rule => rule.Descriptor.Id), CSharpRules.Counts.Id];

    public static CSharpReach Of(RuleDescriptor rule)
    {
        // CDK leaves out what is there twice and splits what is too long, so that sizes say nothing in code.
        if (rule.Family is RuleFamily.Reading or RuleFamily.Settings or RuleFamily.Quotas)
        {
            return CSharpReach.FilesOnly;
        }

        return OfWholeProjects.Contains(rule.Id) ? CSharpReach.BuildOnly : CSharpReach.Live;
    }

    private static bool LooksAtWholeProjects(IRule rule) =>
        rule is IIdentityRule or IInventoryRule && rule is not (IStatementRule or IConditionRule or IDocumentRule);
}
