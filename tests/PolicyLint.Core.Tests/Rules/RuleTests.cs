using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules;

/// <summary>
/// A rule's own tests: text in which <c>{|PL4001:…|}</c> marks what must be underlined. All rules run, so that a case also says that no
/// other rule speaks.
/// </summary>
public abstract class RuleTests
{
    /// <summary>Examples name the accounts of the documentation, so the rule about those is off in all tests but its own.</summary>
    internal const string DocumentationAccount = "PL2029";

    protected static void Reports(string statements, Confidence confidence = Confidence.High, string name = "policy.json", RuleSettings? settings = null) =>
        ReportsIn(Document(statements), confidence, name, settings);

    protected static void ReportsIn(string document, Confidence confidence = Confidence.High, string name = "policy.json", RuleSettings? settings = null)
    {
        var findings = Verify(document, name, settings);
        Assert.That(findings, Is.Not.Empty);
        Assert.That(findings.Select(finding => finding.Confidence), Is.All.EqualTo(confidence));
    }

    protected static void Allows(string statements, string name = "policy.json", RuleSettings? settings = null) =>
        AllowsIn(Document(statements), name, settings);

    protected static void AllowsIn(string document, string name = "policy.json", RuleSettings? settings = null)
    {
        Assert.That(document, Does.Not.Contain("{|"));
        Verify(document, name, settings);
    }

    private static Finding[] Verify(string marked, string name, RuleSettings? settings)
    {
        var text = MarkedText.Plain(marked);
        var findings = Linter.Lint(new SourceSet(new SourceText(name, text)), new LintOptions { Rules = Quiet(settings ?? RuleSettings.Default) }).Findings;
        Assert.That(MarkedText.Mark(text, findings), Is.EqualTo(marked));
        return [.. findings];
    }

    private static RuleSettings Quiet(RuleSettings settings) => settings.Severities.ContainsKey(DocumentationAccount)
        ? settings
        : settings with { Severities = settings.Severities.SetItem(DocumentationAccount, Severity.None) };

    private static string Document(string statements) => $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""";
}
