using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>A policy fits inline, but is longer than a managed policy may be.</summary>
internal sealed class PolicyExceedsManagedPolicy : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6102",
        Title = "Policy is longer than a managed policy may be",
        Family = RuleFamily.Quotas,
        Severity = Severity.Info,
        Kinds = PolicyKinds.Identity,
        Message = "this policy has {0} characters without white space, and a managed policy may have {1}",
        Advice = "split it, or shorten it with wildcards",
        Why = "A customer managed policy is rejected above its quota. Only a role's inline policies may be longer, up to 10,240 characters in all.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length",
        Equivalents = ["access-analyzer:POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", "iam-policy-validator:policy_size_exceeded"],
        Bad = QuotaSamples.WithResources(400),
        Good = QuotaSamples.WithResources(10),
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        // Most policies are shorter than this with all their white space, and need no count.
        if (PolicySize.AsWritten(document) <= PolicyQuotas.ManagedPolicy)
        {
            return;
        }

        var size = PolicySize.WithoutWhiteSpace(document);
        if (size > PolicyQuotas.ManagedPolicy && MayBeManaged(document))
        {
            context.Report(new Occurrence(QuotaPlace.Of(document))
            {
                Arguments = [Number(size), Number(PolicyQuotas.ManagedPolicy)],
                Label = "too long for a managed policy",
            });
        }
    }

    /// <summary>Unless it is known to be inline wherever it is attached.</summary>
    private static bool MayBeManaged(PolicyDocument document) =>
        document.Attachments.IsEmpty || document.Attachments.Any(attachment => !attachment.IsInline);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
