using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A person's user that no group holds.</summary>
internal sealed class UserInNoGroup : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7002",
        Title = "User in no group",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Message = "the user {0} is in no group",
        Advice = "add it to {1}",
        Why = """
            What people may do follows from what they do, and that is what groups are for: a user without one has no permissions, or has
            them alone, where nobody looks when the work changes.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html",
        Equivalents = ["cfn_nag:F2000", "config:iam-user-group-membership-check", "cdk-nag:IAMUserGroupMembership", "checkov:CKV2_AWS_21"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Ann":{"Type":"AWS::IAM::User"}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity is not User { Groups.IsEmpty: true, Origin.Kind: OriginKind.Written, IsExported: false } user
            || !context.Inventory.IsWhole || IsOfProgram(user))
        {
            return;
        }

        var group = TakingGroup.For(user, context.Inventory);
        context.Report(new Occurrence(user.Place) { Arguments = [user.Name.Display, TakingGroup.Name(group)], Label = "in no group" });
    }

    /// <summary>Keys without a password are for a program, such as one that sends mail by SMTP.</summary>
    private static bool IsOfProgram(User user) => user.LoginProfile is null && !user.AccessKeys.IsEmpty;
}
