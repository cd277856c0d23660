using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules;

/// <summary>Lints a statement and says which rules fire.</summary>
internal static class Verdicts
{
    public static string[] Of(string statements, string name = "policy.json", RuleSettings? settings = null) =>
        [.. Findings(statements, name, settings).Select(finding => finding.Rule.Id)];

    public static IEnumerable<Finding> Findings(string statements, string name = "policy.json", RuleSettings? settings = null)
    {
        var text = $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";
        var options = new LintOptions { Rules = settings ?? RuleSettings.Default };
        return Linter.Lint(new SourceSet(new SourceText(name, text)), options).Findings;
    }
}
