using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>Lints and repairs one text, with all rules of the strict profile if nothing else is said.</summary>
internal static class FixRun
{
    /// <summary>The accounts that examples name have a rule of their own.</summary>
    private const string DocumentationAccount = "PL2029";

    /// <summary>Every rule but the one about the accounts that examples name.</summary>
    public static readonly RuleSettings Strict = new()
    {
        Profile = Profile.Strict,
        Severities = RuleSettings.Default.Severities.SetItem(DocumentationAccount, Severity.None),
    };

    public static LintResult Lint(SourceText text, RuleSettings? settings = null) => Linter.Lint(new SourceSet(text), new LintOptions { Rules = settings ?? Strict });

    /// <summary>Repairs what one rule finds; of all rules if none is named.</summary>
    public static FixResult Fix(SourceText text, bool includesReview = false, string? rule = null, RuleSettings? settings = null) =>
        new Fixer(texts => ToLinted(Lint(texts[0], settings), rule), includesReview).Fix([text]);

    public static FixResult Fix(string name, string text, bool includesReview = false) => Fix(new SourceText(name, text), includesReview);

    private static LintedTexts ToLinted(LintResult result, string? rule) => new(
        rule is null ? result.Findings : [.. result.Findings.Where(finding => finding.Rule.Id == rule || finding.Severity == Severity.Error)
            .Select(finding => finding.Rule.Id == rule ? finding : finding with { Changes = ImmutableArray<Change>.Empty })],
        result.Paths.Trees,
        result.Policies,
        [.. result.NotAnalysed.Select(entry => entry.Name)]);
}
