using PolicyLint.Diagnostics;
using PolicyLint.Fixing;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.DocGen;

/// <summary>What repairs the bad sample of a rule.</summary>
/// <param name="Change">The change that the rule's finding offers.</param>
/// <param name="Text">The sample with it, and with what else was then to be repaired.</param>
public sealed record SampleFix(Change Change, string Text)
{
    /// <summary>The repair of a rule's bad sample, made by running the rule; null if it offers none.</summary>
    public static SampleFix? Of(RuleDescriptor rule)
    {
        if (rule.Bad.Length == 0)
        {
            return null;
        }

        var source = new SourceText(rule.SampleName, rule.Bad);
        var result = new Fixer(texts => Lint(texts[0], rule), includesReview: true).Fix([source]);
        return result.Applied.FirstOrDefault(applied => applied.Finding.Rule.Id == rule.Id) is { } first
            ? new SampleFix(first.Change, result.Texts[0].Content)
            : null;
    }

    private static LintedTexts Lint(SourceText text, RuleDescriptor rule)
    {
        var settings = new RuleSettings { Profile = rule.Profile };
        var result = Linter.Lint(new SourceSet(text), new LintOptions { Rules = settings });
        return new LintedTexts(result.Findings, result.Paths.Trees, result.Policies, [.. result.NotAnalysed.Select(entry => entry.Name)]);
    }
}
