using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Evaluation;

public sealed class RejectedPoliciesTests
{
    private const int CountOfCases = 40;

    private static readonly LintOptions Strict = new() { Rules = new RuleSettings { Profile = Profile.Strict } };

    [TestCaseSource(typeof(RejectedPolicies), nameof(RejectedPolicies.All))]
    public void Finds_what_AWS_rejects(RejectedPolicy policy) =>
        Assert.That(Linter.Lint(new SourceSet(new SourceText(policy.File, policy.Text)), Strict).Findings.Select(finding => finding.Rule.Id), Does.Contain(policy.Rule));

    [Test]
    public void Leaves_out_none_in_silence() =>
        Assert.That(RejectedPolicies.All, Has.Length.EqualTo(CountOfCases).And.All.Property(nameof(RejectedPolicy.Rule)).StartsWith("PL"));
}
