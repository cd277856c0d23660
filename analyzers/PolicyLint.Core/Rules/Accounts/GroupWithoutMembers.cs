using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Accounts;

/// <summary>A group that nobody is in.</summary>
internal sealed class GroupWithoutMembers : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7042",
        Title = "Group without users",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Message = "nobody is in the group {0}",
        Advice = "delete it, or add those it is for",
        Why = """
            A group that is kept for nobody is filled one day by somebody who does not know what it grants.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html",
        Equivalents = ["config:iam-group-has-users-check", "cdk-nag:IAMGroupHasUsers", "checkov:CKV2_AWS_14"],
        SampleName = DetailsSample.Name,
        Bad = DetailsSample.Of(groups: DetailsSample.Group("staff")),
        Good = DetailsSample.Of(users: DetailsSample.User("ann"), groups: DetailsSample.Group("staff")),
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity is Group { Members.IsEmpty: true, MayHaveOtherMembers: false, Account: { } account } && account.HasAll(ExportKind.AuthorizationDetails))
        {
            context.Report(new Occurrence(identity.Place) { Arguments = [identity.Name.Display], Label = "empty" });
        }
    }
}
