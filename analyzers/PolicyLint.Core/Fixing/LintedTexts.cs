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

    /// <summary>How many names stand in their object for the second time: two misspelt ones must not become the same.</summary>
    internal int DoubledNames
    {
        get
        {
            var count = 0;
            foreach (var tree in Trees)
            {
                foreach (var root in tree.Roots)
                {
                    count += DoubledNamesIn(root);
                }
            }

            return count;
        }
    }

    /// <summary>Whether a finding says that its text could not be read as it stands.</summary>
    internal static bool IsFault(Finding finding) => finding.Rule.Family == RuleFamily.Reading && finding.Severity == Severity.Error;

    /// <remarks>Readers keep containers at most 128 deep, so this recursion ends.</remarks>
    private static int DoubledNamesIn(SyntaxNode node)
    {
        var count = 0;
        var names = node.Count > 1 && node.Kind == SyntaxKind.Mapping ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var member in node.Members)
        {
            count += names is null || names.Add(member.Name.Value) ? 0 : 1;
            count += DoubledNamesIn(member.Value);
        }

        foreach (var item in node.Items)
        {
            count += DoubledNamesIn(item);
        }

        return count;
    }
}
