using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Syntax;

namespace PolicyLint.Fixing;

/// <summary>What a host's run over some texts gave: what there is to repair, and by what it is known that a repair did no harm.</summary>
/// <param name="Findings">What was found and not set aside, in order of file, offset and rule.</param>
/// <param name="Trees">The trees of the texts, those inside strings too.</param>
/// <param name="Policies">How many policies were judged.</param>
/// <param name="NotAnalysed">The names of texts that could not be judged, or not as a whole.</param>
public sealed record LintedTexts(ImmutableArray<Finding> Findings, ImmutableArray<SyntaxTree> Trees, int Policies, ImmutableArray<string> NotAnalysed)
{
    /// <summary>How many errors there are in the texts themselves.</summary>
    internal int Faults => NotAnalysed.Length + Findings.Count(IsFault);

    /// <summary>How many mistakes of grammar there are for which AWS rejects a policy: a repair must not make one of another.</summary>
    internal int Rejections => Findings.Count(finding => finding.Severity == Severity.Error
        && finding.Rule.Family is RuleFamily.Grammar or RuleFamily.ConditionNames or RuleFamily.PolicyVariables);

    /// <summary>Whether a finding says that its text could not be read as it stands.</summary>
    internal static bool IsFault(Finding finding) => finding.Rule.Family == RuleFamily.Reading && finding.Severity == Severity.Error;
}
