using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>The policy of administrators, attached by name.</summary>
internal sealed class AdministratorAttached : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4020",
        Title = "AdministratorAccess attached",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.Identity,
        Message = "{0} {1} has AdministratorAccess: every action on every resource",
        Advice = "attach a policy of what is used",
        Why = """
            Whoever is or takes this identity can do everything in the account. One leaked credential is then the whole account. Where it is
            meant, as for the role that deploys by CloudFormation, ignore this finding with the reason.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents =
        [
            "cfn_nag:W43", "checkov:CKV_AWS_274", "checkov:CKV_AWS_275", "config:iam-policy-blacklisted-check",
            "prowler:iam_role_administratoraccess_policy", "prowler:iam_user_administrator_access_policy",
            "prowler:iam_group_administrator_access_policy",
        ],
        SampleName = "template.yaml",
        Bad = AttachedPolicy.SampleWith("AdministratorAccess"),
        Good = AttachedPolicy.SampleWith("AmazonSQSReadOnlyAccess"),
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        // In IAM Identity Center it is how administrators are made: they sign in, with MFA, for some hours.
        if (identity is not PermissionSet)
        {
            AttachedPolicy.Check(identity, context, (attachment, path) => Judge(identity, attachment, path));
        }
    }

    private static Occurrence? Judge(IamIdentity identity, PolicyAttachment attachment, string path) => path == AwsPolicyNames.Administrator
        ? new Occurrence(attachment.Place) { Arguments = [identity.Noun, identity.Name.Display], Label = "an administrator" }
        : null;
}
