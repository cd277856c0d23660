using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>A policy has used nine tenths of its quota.</summary>
internal sealed class PolicyNearQuota : IDocumentRule
{
    private const int NearPercent = 90;

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6104",
        Title = "Policy has used nine tenths of its quota",
        Family = RuleFamily.Quotas,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "this policy has {0} of {1} characters",
        Advice = "split it before the next addition is rejected",
        Why = "The next few actions or resources make AWS reject it, often in the middle of a deployment.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length",
        Bad = QuotaSamples.WithResources(270),
        Good = QuotaSamples.WithResources(10),
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        var asWritten = PolicySize.AsWritten(document);
        if (QuotaOf(document, asWritten) is not { } quota || asWritten < Near(quota))
        {
            return;
        }

        var size = PolicyQuotas.CountsWhiteSpace(document.Kind.Presumed) && document.Kind.Presumed != PolicyKind.Resource
            ? asWritten
            : PolicySize.WithoutWhiteSpace(document);
        if (size >= Near(quota) && size <= quota)
        {
            context.Report(new Occurrence(QuotaPlace.Of(document)) { Arguments = [QuotaNumber.Words(size), QuotaNumber.Words(quota)], Label = "nearly full" });
        }
    }

    private static int Near(int quota) => quota / 100 * NearPercent;

    /// <summary>What is rejected first: of an identity policy the quota of a managed one, of a trust policy that by default.</summary>
    private static int? QuotaOf(PolicyDocument document, int asWritten) => document.Kind.Presumed switch
    {
        PolicyKind.Identity => PolicyQuotas.ManagedPolicy,
        PolicyKind.Trust => PolicyQuotas.TrustByDefault,
        PolicyKind.Resource => asWritten < Near(PolicyQuotas.SmallestOfResources) ? null : PolicyQuotas.OfService(ServiceOfPolicy.Of(document)),
        var kind => PolicyQuotas.Of(kind),
    };
}
