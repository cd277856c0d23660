using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>One finding may be milder than its rule, and never sharper; settings have the last word.</summary>
public sealed class MilderFindingTests
{
    private static readonly RuleDescriptor Rule = RuleCatalogue.Find("PL5003")! with { Severity = Severity.Error };

    [TestCase(null, ExpectedResult = Severity.Error)]
    [TestCase(Severity.Info, ExpectedResult = Severity.Info)]
    [TestCase(Severity.Error, ExpectedResult = Severity.Error)]
    public Severity? Takes_the_milder(Severity? here) => RuleSettings.Default.SeverityOf(Rule, here);

    [Test]
    public void Is_never_sharper_than_its_rule() =>
        Assert.That(RuleSettings.Default.SeverityOf(Rule with { Severity = Severity.Info }, Severity.Warning), Is.EqualTo(Severity.Info));

    [TestCase(Severity.Error)]
    [TestCase(Severity.None)]
    public void Is_what_settings_say_of_the_rule(Severity severity)
    {
        var settings = new RuleSettings { Severities = RuleSettings.Default.Severities.Add(Rule.Id, severity) };

        Assert.That(settings.SeverityOf(Rule, Severity.Info), Is.EqualTo(severity));
    }
}
