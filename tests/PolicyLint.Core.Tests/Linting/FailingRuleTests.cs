using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Reading.PolicyFiles;
using PolicyLint.Rules;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Linting;

/// <summary>A rule that throws is our bug: it is said, and costs no other finding.</summary>
public sealed class FailingRuleTests
{
    private const string Text = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}]}""";

    [Test]
    public void Reports_a_rule_that_throws_with_its_id_and_goes_on([Values] Throwing where)
    {
        var inventory = PolicyFileReader.ReadText(new SourceText("a.json", Text).Mapped, KindJudgement.Certain(PolicyKind.Identity)).Inventory;

        var findings = Linter.Lint(inventory, RuleSettings.Default, [new ThrowingRule(where), .. RuleList.All]);

        Assert.That(findings.Count(finding => finding.Rule.Id == "PL4001"), Is.EqualTo(2));
        var failure = findings.First(finding => finding.Rule == ReadingRules.RuleFailed);
        Assert.That(failure.Severity, Is.EqualTo(Severity.Error));
        Assert.That(failure.Message, Does.Contain("PL9999").And.Contain("InvalidOperationException"));
    }

    public enum Throwing
    {
        Document,
        Statement,
        Condition,
    }

    private sealed class ThrowingRule(Throwing where) : IDocumentRule, IStatementRule, IConditionRule
    {
        public RuleDescriptor Descriptor { get; } = RuleList.All[0].Descriptor with { Id = "PL9999", Kinds = PolicyKinds.Identity, Needs = StatementTraits.None };

        public void Check(PolicyDocument document, RuleContext context) => ThrowAt(Throwing.Document);

        public void Check(StatementVariant statement, RuleContext context) => ThrowAt(Throwing.Statement);

        public void Check(Condition condition, StatementVariant statement, RuleContext context) => ThrowAt(Throwing.Condition);

        private void ThrowAt(Throwing place)
        {
            if (place == where)
            {
                throw new InvalidOperationException("a bug");
            }
        }
    }
}
