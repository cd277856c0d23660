using Microsoft.CodeAnalysis;
using PolicyLint.Linting;

namespace PolicyLint.Analyzers.Tests;

public sealed class RuleDescriptorMapTests
{
    [Test]
    public void Maps_every_rule_of_the_catalogue_once()
    {
        var ids = new PolicyFileAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).ToList();

        Assert.That(ids, Is.Not.Empty);
        Assert.That(ids, Is.EqualTo(RuleCatalogue.All.Select(rule => rule.Id)));
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public void Maps_title_family_and_page()
    {
        var rule = RuleCatalogue.Find("PL4001")!;
        var descriptor = new PolicyFileAnalyzer().SupportedDiagnostics.Single(candidate => candidate.Id == rule.Id);

        Assert.That(descriptor.Title.ToString(null), Is.EqualTo(rule.Title));
        Assert.That(descriptor.Category, Is.EqualTo("Access"));
        Assert.That(descriptor.HelpLinkUri, Is.EqualTo(rule.Page));
        Assert.That(descriptor.IsEnabledByDefault, Is.True);
    }

    [TestCase("PL7002", true)]
    [TestCase("PL7001", false)]
    [TestCase("PL9020", true)]
    [TestCase("PL4001", false)]
    [TestCase("PL9001", false)]
    public void Says_what_is_known_only_at_the_end_of_a_build(string id, bool isAtEnd) => Assert.That(
        new CdkAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == id).CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd),
        Is.EqualTo(isAtEnd));

    [Test]
    public void Says_of_nothing_in_files_that_it_is_known_only_at_the_end() =>
        Assert.That(new PolicyFileAnalyzer().SupportedDiagnostics.SelectMany(descriptor => descriptor.CustomTags), Is.Empty);
}
