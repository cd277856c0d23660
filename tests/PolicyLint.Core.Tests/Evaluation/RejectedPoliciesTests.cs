using PolicyLint.Diagnostics;
using PolicyLint.Linting;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Core.Tests.Evaluation;

public sealed class RejectedPoliciesTests
{
    private const int CountOfPending = 3;

    private static readonly LintOptions Strict = new() { Rules = new RuleSettings { Profile = Profile.Strict } };

    private static IEnumerable<RejectedPolicy> Found => RejectedPolicies.All.Where(policy => policy.Rule != RejectedPolicies.Pending);

    [TestCaseSource(nameof(Found))]
    public void Finds_what_AWS_rejects(RejectedPolicy policy) =>
        Assert.That(Linter.Lint(new SourceSet(new SourceText(policy.File, policy.Text)), Strict).Findings.Select(finding => finding.Rule.Id), Does.Contain(policy.Rule));

    [Test]
    public void Leaves_out_none_in_silence() =>
        Assert.That(RejectedPolicies.All.Count(policy => policy.Rule == RejectedPolicies.Pending), Is.EqualTo(CountOfPending));
}
