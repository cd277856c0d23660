using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>The inline policies of a user, group or role are longer together than they may be.</summary>
internal sealed class InlinePoliciesExceedQuota : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6105",
        Title = "Inline policies are longer together than they may be",
        Family = RuleFamily.Quotas,
        Severity = Severity.Error,
        Message = "the inline policies of this {0} have {1} characters together, and may have {2}",
        Advice = "make one of them a managed policy",
        Why = "The quota is for all inline policies of an identity together: 2,048 characters of a user, 5,120 of a group, 10,240 of a role, without white space. AWS rejects the one that goes over it.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length",
        Equivalents = ["access-analyzer:POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"],
        Bad = QuotaSamples.GroupWithInlinePolicies(2, 130),
        Good = QuotaSamples.GroupWithInlinePolicies(2, 10),
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        var quota = QuotaOf(identity);
        var (sum, isAlreadySaid) = (0, false);
        foreach (var attachment in identity.Attachments)
        {
            // What is there only sometimes may not be there beside the others.
            if (attachment is { IsInline: true, Document: { } document, Guard.IsAlways: true })
            {
                var size = PolicySize.WithoutWhiteSpace(document);
                sum += size;
                isAlreadySaid |= size > PolicyQuotas.InlineOfRole;
            }
        }

        if (sum > quota && !isAlreadySaid)
        {
            context.Report(new Occurrence(identity.Place)
            {
                Arguments = [identity.Noun, QuotaNumber.Words(sum), QuotaNumber.Words(quota)],
                Label = "too long together",
            });
        }
    }

    private static int QuotaOf(IamIdentity identity) => identity switch
    {
        User => PolicyQuotas.InlineOfUser,
        Group => PolicyQuotas.InlineOfGroup,
        _ => PolicyQuotas.InlineOfRole,
    };
}
