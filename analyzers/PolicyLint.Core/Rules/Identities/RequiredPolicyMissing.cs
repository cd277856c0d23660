using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>An identity without a managed policy that the settings ask for.</summary>
internal sealed class RequiredPolicyMissing : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7017",
        Title = "Managed policy missing that the settings ask for",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "{0} {1} does not have the policy {2}, which the settings ask for",
        Advice = "attach it",
        Why = """
            A policy that everybody has, such as one that denies what nobody may do, protects only where it hangs. It speaks where
            `requirePolicy` in policylint.json names policies, and where all of the app is there to see what is attached.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html",
        Equivalents = ["config:iam-role-managed-policy-check"],
        SampleName = "app.template.json",
        SampleSettings = RuleSettings.Default with { RequiredPolicies = [new RequiredPolicy(IdentityType.Groups, "team-limits")] },
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":["arn:aws:iam::111122223333:policy/org/team-limits"]}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        var required = context.Settings.RequiredPolicies;
        if (required.IsEmpty || !context.Inventory.IsWhole || identity.Origin.Kind is OriginKind.External or OriginKind.Framework)
        {
            return;
        }

        foreach (var policy in required)
        {
            if (policy.Of == IdentityTypes.Of(identity) && !MayHave(identity, policy.Policy))
            {
                context.Report(new Occurrence(identity.Place)
                {
                    Arguments = [identity.Noun, identity.Name.Display, policy.Policy],
                    Label = "lacks a policy",
                });
            }
        }
    }

    private static bool MayHave(IamIdentity identity, string policy)
    {
        foreach (var attachment in identity.Attachments)
        {
            if (ManagedPolicyName.Is(attachment, policy) != Answer.No)
            {
                return true;
            }
        }

        return false;
    }
}
