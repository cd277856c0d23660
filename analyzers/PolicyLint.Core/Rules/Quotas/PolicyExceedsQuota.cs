using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>A policy is longer than its kind may be.</summary>
internal sealed class PolicyExceedsQuota : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6101",
        Title = "Policy is longer than its kind may be",
        Family = RuleFamily.Quotas,
        Severity = Severity.Error,
        Supersedes = [new("PL6102", SupersessionReach.Document)],
        Message = "this policy has {0} characters{3}, and {1} may have {2}",
        Advice = "split it, or shorten it with wildcards",
        Why = "AWS rejects a policy that is longer than its quota. White space outside strings does not count for IAM; for Organizations and endpoints it does.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length",
        Equivalents =
        [
            "access-analyzer:POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", "access-analyzer:POLICY_SIZE_EXCEEDS_SCP_QUOTA",
            "access-analyzer:POLICY_SIZE_EXCEEDS_RCP_QUOTA", "access-analyzer:POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", "access-analyzer:POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
            "iam-policy-validator:policy_size_exceeded",
        ],
        Bad = QuotaSamples.WithResources(600),
        Good = QuotaSamples.WithResources(10),
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        // Most policies are shorter than their quota with all their white space, and need no count.
        var asWritten = PolicySize.AsWritten(document);
        if (QuotaOf(document, asWritten) is not { } quota || asWritten <= quota)
        {
            return;
        }

        var withoutWhiteSpace = PolicySize.WithoutWhiteSpace(document);

        // Which services strip it before they count is not known.
        var countsWhiteSpace = PolicyQuotas.CountsWhiteSpace(document.Kind.Presumed) && document.Kind.Presumed != PolicyKind.Resource;
        var size = countsWhiteSpace ? asWritten : withoutWhiteSpace;
        if (size <= quota)
        {
            return;
        }

        var isAdjustable = document.Kind.Presumed == PolicyKind.Resource && PolicyQuotas.IsAdjustable(ServiceOfPolicy.Of(document));
        context.Report(new Occurrence(QuotaPlace.Of(document))
        {
            Severity = isAdjustable ? Severity.Warning : null,
            Arguments =
            [
                Number(size), Words(document), Number(quota), countsWhiteSpace ? string.Empty : " without white space",
            ],
            Label = "too long",

            // The Organizations console strips it, the API does not; which of them is used is not known.
            Caveats = withoutWhiteSpace <= quota ? ["its white space is taken out before it is sent"] : [],
        });
    }

    private static int? QuotaOf(PolicyDocument document, int asWritten)
    {
        if (document.Kind.Presumed != PolicyKind.Resource)
        {
            return PolicyQuotas.Of(document.Kind.Presumed);
        }

        return asWritten <= PolicyQuotas.SmallestOfResources ? null : PolicyQuotas.OfService(ServiceOfPolicy.Of(document));
    }

    private static string Words(PolicyDocument document) =>
        document.Kind.Presumed == PolicyKind.Resource ? "a resource policy of " + ServiceOfPolicy.Of(document) : document.Kind.Presumed.Words();

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
