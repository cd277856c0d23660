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

    /// <summary>The severity of the one finding when the catalogue is years old.</summary>
    public static Severity SeverityWhenOld(string statements)
    {
        var text = $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";
        var options = new LintOptions { Today = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Unspecified) };
        return Linter.Lint(new SourceSet(new SourceText("policy.json", text)), options).Findings.Single().Severity;
    }

    /// <summary>The rules on the resources of a managed policy in a template, each written as YAML.</summary>
    public static string[] OfTemplate(params string[] resources)
    {
        var text = $"""
            Resources:
              Policy:
                Type: AWS::IAM::ManagedPolicy
                Properties:
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement:
                      - Effect: Allow
                        Action: s3:GetObject
                        Resource: [{string.Join(", ", resources)}]
            Parameters:
              Owner:
                Type: String
            """;
        return [.. Linter.Lint(new SourceSet(new SourceText("template.yaml", text)), new LintOptions()).Findings
            .Select(finding => finding.Rule.Id).Where(rule => rule.StartsWith("PL2", StringComparison.Ordinal))];
    }
}
