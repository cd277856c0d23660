using System.Reflection;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Core.Tests.Architecture;

/// <summary>
/// What docs/checks.tsv says of the families that it is about holds: each check has its rules or says what it waits for, the grave ones are
/// in the default profile, and what only auditors see is named in docs/differences.md.
/// </summary>
public sealed class ChecksTests
{
    private static readonly string[] Severities = ["error", "high", "medium", "low", "info", "off", "none"];

    private static readonly RuleFamily[] Families =
        [RuleFamily.Grammar, RuleFamily.PolicyVariables, RuleFamily.Names, RuleFamily.ConditionNames, RuleFamily.Access, RuleFamily.Quotas];

    private static IEnumerable<Check> Checks => Lines("checks.tsv").Where(line => !line.StartsWith('#')).Skip(1).Select(Check.Parse);

    private static IEnumerable<Check> Grave => Checks.Where(check => check.Severity is "error" or "high" && !check.Rules.IsEmpty);

    [Test]
    public void Names_each_check_once_with_a_severity_of_the_list()
    {
        Assert.That(Checks.Select(check => check.ToString()), Is.Unique);
        Assert.That(Checks.Select(check => check.Severity).Distinct(), Is.SubsetOf(Severities));
    }

    [TestCaseSource(nameof(Checks))]
    public void Has_rules_or_says_why_not(Check check)
    {
        Assert.That(check.Rules.Where(id => RuleCatalogue.Find(id) is null), Is.Empty);
        if (check.Severity == "none")
        {
            Assert.That(check.Note, Does.StartWith("clean: "));
            Assert.That(HasTest(check.Note.Substring("clean: ".Length).Split('.')), check.Note);
        }
        else if (check.Rules.IsEmpty)
        {
            Assert.That(check.Note, Does.StartWith("later: "));
        }
    }

    [TestCaseSource(nameof(Grave))]
    public void Has_what_is_grave_in_the_default_profile(Check check) =>
        Assert.That(check.Rules.Select(id => RuleCatalogue.Find(id)!.Profile), Does.Contain(Profile.Default));

    [Test]
    public void Has_what_is_for_auditors_in_the_strict_profile_alone() => Assert.That(
        Checks.Where(check => check.Severity == "off").SelectMany(check => check.Rules).Select(id => RuleCatalogue.Find(id)!.Profile), Is.All.EqualTo(Profile.Strict));

    [Test]
    public void Has_every_rule_of_the_families() => Assert.That(
        RuleCatalogue.All.Where(rule => Families.Contains(rule.Family)).Select(rule => rule.Id).Except(Checks.SelectMany(check => check.Rules)), Is.Empty);

    [Test]
    public void Names_every_rule_of_the_strict_profile_with_its_counts()
    {
        var named = Lines("differences.md").Where(line => line.StartsWith("| PL", StringComparison.Ordinal) && line.Split('|').Length == 6).Select(line => line.Substring(2, 6));
        var strict = RuleCatalogue.All.Where(rule => Families.Contains(rule.Family) && rule.Profile == Profile.Strict).Select(rule => rule.Id);

        Assert.That(strict.Except(named), Is.Empty);
    }

    private static bool HasTest(string[] name) => typeof(ChecksTests).Assembly.GetTypes()
        .Any(type => type.Name == name[0] && type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(method => method.Name == name[1]));

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository(AppContext.BaseDirectory), "docs", file));

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyLint.sln")) ? folder : Repository(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
