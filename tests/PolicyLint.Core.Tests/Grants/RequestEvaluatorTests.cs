using PolicyLint.Grants;
using PolicyLint.Model;

namespace PolicyLint.Core.Tests.Grants;

public sealed class RequestEvaluatorTests
{
    private static IEnumerable<TestCaseData> Cases => EvaluationCases.All.Select(one => new TestCaseData(one).SetName($"{{m}}({one})"));

    [TestCaseSource(nameof(Cases))]
    public void Says_what_is_documented(EvaluationCase one) =>
        Assert.That(VerdictOf(RequestEvaluator.Evaluate([Policies.Read(one.Policy)], one.Request)), Is.EqualTo(one.Expected));

    [Test]
    public void Takes_policies_of_one_identity_together()
    {
        var allow = Policies.Read("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""");
        var deny = Policies.Read("""{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"*"}}""");
        var request = new Request("arn:aws:iam::905418123456:user/mia", "s3:DeleteObject", "arn:aws:s3:::a/b", Request.NoContext);

        Assert.That(RequestEvaluator.Evaluate([allow], request).IsAllowed, Is.EqualTo(Answer.Yes));
        Assert.That(RequestEvaluator.Evaluate([allow, deny], request).IsAllowed, Is.EqualTo(Answer.No));
        Assert.That(RequestEvaluator.Evaluate([], request).IsAllowed, Is.EqualTo(Answer.No));
    }

    private static Verdict VerdictOf(Decision decision) => decision switch
    {
        { Deny: Answer.Yes } => Verdict.ExplicitDeny,
        { IsAllowed: Answer.Yes } => Verdict.Allowed,
        { Allow: Answer.No } or { Deny: Answer.No, IsAllowed: Answer.No } => Verdict.ImplicitDeny,
        _ => Verdict.Unknown,
    };
}
