using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>A trust policy is longer than accounts take that have not asked for more.</summary>
internal sealed class TrustPolicyExceedsDefaultQuota : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6103",
        Title = "Trust policy is longer than the quota by default",
        Family = RuleFamily.Quotas,
        Severity = Severity.Info,
        Kinds = PolicyKinds.Trust,
        Message = "this trust policy has {0} characters without white space, and {1} may be had by default",
        Advice = "shorten it, or have the quota raised to {2}",
        Why = "A role trust policy is rejected above 2,048 characters, unless the account had its quota raised, to 4,096 at most.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length",
        Equivalents = ["access-analyzer:POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA"],
        Bad = QuotaSamples.WithTrustedRoles(60),
        Good = QuotaSamples.WithTrustedRoles(6),
        SampleName = "team.trust.json",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        if (PolicySize.AsWritten(document) <= PolicyQuotas.TrustByDefault)
        {
            return;
        }

        var most = PolicyQuotas.Of(PolicyKind.Trust)!.Value;
        var size = PolicySize.WithoutWhiteSpace(document);
        if (size > PolicyQuotas.TrustByDefault && size <= most)
        {
            context.Report(new Occurrence(QuotaPlace.Of(document))
            {
                Arguments = [QuotaNumber.Words(size), QuotaNumber.Words(PolicyQuotas.TrustByDefault), QuotaNumber.Words(most)],
                Label = "too long by default",
            });
        }
    }
}
