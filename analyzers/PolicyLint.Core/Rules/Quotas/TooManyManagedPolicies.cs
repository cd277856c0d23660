using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>More managed policies hang on a user, group or role than AWS takes by default.</summary>
internal sealed class TooManyManagedPolicies : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6106",
        Title = "More managed policies than an identity may have by default",
        Family = RuleFamily.Quotas,
        Severity = Severity.Warning,
        Message = "this {0} has {1} managed policies, and may have {2}{3}",
        Advice = "join some of them",
        Why = "Ten managed policies may hang on a user, group or role. The quota can be raised to 20 for users and roles, never for groups.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entities",
        Bad = QuotaSamples.GroupWithManagedPolicies(11),
        Good = QuotaSamples.GroupWithManagedPolicies(10),
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity.Attachments.Length <= PolicyQuotas.ManagedPoliciesByDefault)
        {
            return;
        }

        var names = new HashSet<Value>();
        foreach (var attachment in identity.Attachments)
        {
            if (attachment is { IsInline: false, Guard.IsAlways: true })
            {
                names.Add(attachment.Name);
            }
        }

        if (names.Count > PolicyQuotas.ManagedPoliciesByDefault)
        {
            context.Report(new Occurrence(identity.Place)
            {
                Arguments =
                [
                    identity.Noun, QuotaNumber.Words(names.Count), QuotaNumber.Words(PolicyQuotas.ManagedPoliciesByDefault),
                    identity is Group ? string.Empty : " by default",
                ],
                Label = "too many policies",
            });
        }
    }
}
