using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A policy, or a permission set, hangs on a user instead of a group.</summary>
internal sealed class PolicyAttachedToUser : IIdentityRule, IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7001",
        Title = "Policy attached to a user",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "this {0} to the user {1} alone",
        Advice = "give it to {2}",
        Why = """
            Permissions on single users are forgotten when people change their work, and nobody sees who may do what. AWS advises to give them to
            groups, or better to roles that people take for a while.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_manage-attach-detach.html",
        Equivalents =
        [
            "security-hub:IAM.2", "config:iam-user-no-policies-check", "cfn_nag:F10", "cfn_nag:F11", "cfn_nag:F12", "checkov:CKV_AWS_40",
            "cdk-nag:IAMUserNoPolicies", "prowler:iam_policy_attached_only_to_group_or_roles",
        ],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}],"ManagedPolicyArns":["arn:aws:iam::aws:policy/ReadOnlyAccess"]}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/ReadOnlyAccess"]}},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity is not User user)
        {
            return;
        }

        if (user.Attachments.IsEmpty)
        {
            return;
        }

        var group = TakingGroup.For(user, context.Inventory);
        foreach (var attachment in user.Attachments)
        {
            context.Report(new Occurrence(attachment.Place)
            {
                Arguments = ["policy is attached", user.Name.Display, TakingGroup.Name(group)],
                Label = "on a user",
                Changes = Move(attachment, group),
            });
        }
    }

    /// <summary>Both have to be there whatever the conditions of the template are. Where none is, code can make one.</summary>
    private static ImmutableArray<Change> Move(PolicyAttachment attachment, Group? group)
    {
        if (!attachment.Guard.IsAlways)
        {
            return [];
        }

        var title = "give it to " + TakingGroup.Name(group);
        return group is { LogicalId: { } id, Origin.Kind: OriginKind.Written, Guard.IsAlways: true } && ReferenceEquals(group.Place.Source, attachment.Place.Source)
            ? [new MoveToGroup(title, attachment.Place, group.Place, id)]
            : [new MoveToGroup(title, attachment.Place, null, null)];
    }

    /// <summary>In IAM Identity Center users and groups are known by their ids.</summary>
    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var assignment in inventory.Assignments)
        {
            if (assignment.PrincipalType.Text == "USER")
            {
                context.Report(new Occurrence(assignment.PrincipalTypePlace)
                {
                    Arguments = ["permission set is assigned", assignment.PrincipalId.Display, "a group"],
                    Label = "a user",
                });
            }
        }
    }
}
