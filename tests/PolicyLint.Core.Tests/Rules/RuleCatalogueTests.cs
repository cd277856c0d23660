using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Rules;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Rules;

/// <summary>What holds for every rule, so that no rule's own tests need to say it.</summary>
public sealed class RuleCatalogueTests
{
    private static readonly Dictionary<RuleFamily, string> Ranges = new()
    {
        [RuleFamily.Reading] = "PL00",
        [RuleFamily.Grammar] = "PL10",
        [RuleFamily.PolicyVariables] = "PL11",
        [RuleFamily.Names] = "PL20",
        [RuleFamily.ConditionNames] = "PL21",
        [RuleFamily.Logic] = "PL30",
        [RuleFamily.Redundancy] = "PL31",
        [RuleFamily.Access] = "PL40",
        [RuleFamily.PassRole] = "PL41",
        [RuleFamily.Escalation] = "PL42",
        [RuleFamily.Principals] = "PL50",
        [RuleFamily.Trust] = "PL51",
        [RuleFamily.Organization] = "PL60",
        [RuleFamily.Quotas] = "PL61",
        [RuleFamily.Identities] = "PL70",
        [RuleFamily.Account] = "PL80",
        [RuleFamily.CSharp] = "PL90",
        [RuleFamily.Settings] = "PL95",
    };

    private static IEnumerable<RuleDescriptor> Rules => RuleCatalogue.All;

    private static IEnumerable<RuleDescriptor> Checked => RuleList.All.Select(rule => rule.Descriptor);

    [Test]
    public void Has_every_rule_of_the_assembly_in_the_list_once_and_in_order()
    {
        var classes = typeof(IRule).Assembly.GetTypes().Where(type => type.IsClass && typeof(IRule).IsAssignableFrom(type));

        Assert.That(RuleList.All.Select(rule => rule.GetType()), Is.EquivalentTo(classes));
        Assert.That(Rules.Select(rule => rule.Id), Is.Ordered.And.Unique);
    }

    [TestCaseSource(nameof(Rules))]
    public void Has_an_id_in_its_familys_range_and_a_title_that_names_the_pattern(RuleDescriptor rule)
    {
        Assert.Multiple(() =>
        {
            Assert.That(rule.Id, Has.Length.EqualTo(6).And.StartsWith(Ranges[rule.Family]));
            Assert.That(rule.Title, Has.Length.LessThanOrEqualTo(90).And.Not.EndsWith(".").And.Not.StartsWith("Avoid"));
            Assert.That(rule.Page, Does.StartWith("https://docs.aws.amazon.com/"));
            Assert.That(rule.Equivalents, Is.All.Contains(":"));
        });
    }

    [TestCaseSource(nameof(Checked))]
    public void Fires_on_its_bad_sample_once_and_no_other_rule_does(RuleDescriptor rule)
    {
        var finding = Lint(rule, rule.Bad).Single();

        Assert.That(finding.Rule.Id, Is.EqualTo(rule.Id));
        Assert.That(finding.Message, Does.Not.Match("[{][0-9]"));
        Assert.That(string.Format(CultureInfo.InvariantCulture, "{0}; {1}", finding.Message, finding.Advice), Has.Length.LessThanOrEqualTo(200));
    }

    [TestCaseSource(nameof(Checked))]
    public void Is_silent_on_its_good_sample(RuleDescriptor rule) => Assert.That(Lint(rule, rule.Good), Is.Empty);

    [Test]
    public void Supersedes_only_rules_that_exist_and_never_in_a_circle()
    {
        var byId = Rules.ToDictionary(rule => rule.Id);
        foreach (var rule in Rules)
        {
            AssertNoCircle(rule, byId, []);
        }
    }

    private static void AssertNoCircle(RuleDescriptor rule, Dictionary<string, RuleDescriptor> byId, HashSet<string> path)
    {
        Assert.That(path.Add(rule.Id), Is.True, $"{rule.Id} supersedes itself");
        foreach (var supersession in rule.Supersedes)
        {
            AssertNoCircle(byId[supersession.Rule], byId, path);
        }

        path.Remove(rule.Id);
    }

    private static System.Collections.Immutable.ImmutableArray<Finding> Lint(RuleDescriptor rule, string text) =>
        Linter.Lint(new SourceSet(new SourceText(rule.SampleName, text)), new LintOptions { Rules = SettingsOf(rule), Today = new DateTime(2026, 11, 25) }).Findings;

    private static RuleSettings SettingsOf(RuleDescriptor rule)
    {
        var settings = (rule.SampleSettings ?? RuleSettings.Default) with { Profile = rule.Profile };
        return rule.Id == RuleTests.DocumentationAccount
            ? settings
            : settings with { Severities = settings.Severities.SetItem(RuleTests.DocumentationAccount, Severity.None) };
    }
}
