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
}
