using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A managed policy that the settings forbid.</summary>
internal sealed class ForbiddenPolicyAttached : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7018",
        Title = "Managed policy attached that the settings forbid",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Supersedes =
        [
            new Supersession("PL4020", SupersessionReach.Element), new Supersession("PL4021", SupersessionReach.Element),
            new Supersession("PL4022", SupersessionReach.Element), new Supersession("PL4023", SupersessionReach.Element),
        ],
        Message = "{0} {1} has {2}, which the settings forbid",
        Advice = "attach a policy of what is used",
        Why = """
            Some policies are for nobody in an organization, whatever they grant. It speaks where `forbidPolicy` in policylint.json names
            policies.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html",
        Equivalents = ["config:iam-policy-blacklisted-check"],
        SampleName = "app.template.json",
        SampleSettings = RuleSettings.Default with { ForbiddenPolicies = ["*FullAccess"] },
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/AmazonSQSFullAccess"]}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess"]}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (context.Settings.ForbiddenPolicies.IsEmpty || identity.Origin.Kind == OriginKind.Framework)
        {
            return;
        }

        foreach (var attachment in identity.Attachments)
        {
            if (IsForbidden(attachment, context.Settings))
            {
                context.Report(new Occurrence(attachment.Place)
                {
                    Arguments = [identity.Noun, identity.Name.Display, attachment.Name.Display],
                    Label = "forbidden",
                });
            }
        }
    }

    private static bool IsForbidden(PolicyAttachment attachment, RuleSettings settings)
    {
        foreach (var policy in settings.ForbiddenPolicies)
        {
            if (ManagedPolicyName.Is(attachment, policy) == Answer.Yes)
            {
                return true;
            }
        }

        return false;
    }
}
