using System.Collections.Immutable;
using PolicyLint.Core.Tests.Rules;
using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>Lints and repairs one text, with all rules of the strict profile.</summary>
internal static class FixRun
{
    private static readonly LintOptions Options = new()
    {
        Rules = new RuleSettings
        {
            Profile = Profile.Strict,
            Severities = RuleSettings.Default.Severities.SetItem(RuleTests.DocumentationAccount, Severity.None),
        },
    };

    public static LintResult Lint(SourceText text) => Linter.Lint(new SourceSet(text), Options);

    /// <summary>Repairs what one rule finds; of all rules if none is named.</summary>
    public static FixResult Fix(SourceText text, bool includesReview = false, string? rule = null) =>
        new Fixer(texts => ToLinted(Lint(texts[0]), rule), includesReview).Fix([text]);

    public static FixResult Fix(string name, string text, bool includesReview = false) => Fix(new SourceText(name, text), includesReview);

    private static LintedTexts ToLinted(LintResult result, string? rule) => new(
        rule is null ? result.Findings : [.. result.Findings.Where(finding => finding.Rule.Id == rule || finding.Severity == Severity.Error)
            .Select(finding => finding.Rule.Id == rule ? finding : finding with { Changes = ImmutableArray<Change>.Empty })],
        result.Paths.Trees,
        result.Policies,
        [.. result.NotAnalysed.Select(entry => entry.Name)]);
}
