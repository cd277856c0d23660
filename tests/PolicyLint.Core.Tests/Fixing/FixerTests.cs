using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>Every change of every rule, in every form of file that a policy may stand in.</summary>
public sealed class FixerTests
{
    private static IEnumerable<TestCaseData> Cases =>
        from one in FixCases.All
        from form in PolicyForms.Names
        where IsIn(one, form)
        select new TestCaseData(one, form).SetName($"{{m}}({one}, {form})");

    [TestCaseSource(nameof(Cases))]
    public void Repairs_this_and_nothing_else(FixCase one, string form)
    {
        var (name, text) = PolicyForms.Of(form, one.Name, one.Bad);
        var source = new SourceText(name, text);
        var before = FixRun.Lint(source, one.Settings);
        var result = FixRun.Fix(source, one.IsForReview, one.Rule, one.Settings);
        var after = FixRun.Lint(result.Texts[0], one.Settings);

        Assert.Multiple(() =>
        {
            Assert.That(result.Texts[0].Content, Is.EqualTo(PolicyForms.Of(form, one.Name, one.Fixed).Text));
            Assert.That(Rules(before), Has.Member(one.Rule));
            Assert.That(Rules(after), Has.No.Member(one.Rule));
            Assert.That(Rules(after).Except(Rules(before).Append(one.Leaves)), Is.Empty, "no other finding comes");
            Assert.That(after.Paths.Trees.SelectMany(tree => tree.Errors), Is.Empty);
            Assert.That(FixRun.Fix(result.Texts[0], one.IsForReview, one.Rule, one.Settings).Texts[0], Is.SameAs(result.Texts[0]), "a second run changes nothing");
        });
    }

    [TestCaseSource(nameof(Cases))]
    public void Makes_no_change_for_review_unless_asked(FixCase one, string form)
    {
        var (name, text) = PolicyForms.Of(form, one.Name, one.Bad);

        Assert.That(FixRun.Fix(new SourceText(name, text), false, one.Rule, one.Settings).Applied.IsEmpty, Is.EqualTo(one.IsForReview));
    }

    [Test]
    public void Has_a_case_of_every_rule_whose_bad_sample_offers_a_change()
    {
        var offering = RuleCatalogue.All
            .Where(rule => rule.Bad.Length > 0 && FixRun.Lint(new SourceText(rule.SampleName, rule.Bad)).Findings.Any(finding => finding.Rule.Id == rule.Id && finding.Changes is [ReplaceText or RemoveElement or AddMember or AddCondition or TrustAccount or MoveToGroup]))
            .Select(rule => rule.Id);

        Assert.That(offering.Except(FixCases.All.Select(one => one.Rule)), Is.Empty);
    }

    /// <summary>A name twice in YAML is an error of the text, which is then left alone.</summary>
    private static bool IsIn(FixCase one, string form) => one.Name == FixCase.Template
        ? PolicyForms.OfTemplate.Contains(form)
        : one.Rule != "PL1002" || !form.Contains("yaml", StringComparison.Ordinal);

    private static IEnumerable<string> Rules(LintResult result) => result.Findings.Select(finding => finding.Rule.Id);
}
