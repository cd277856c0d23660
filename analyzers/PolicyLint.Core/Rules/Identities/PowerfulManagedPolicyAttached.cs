using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A managed policy of AWS that makes an administrator is attached to a user, group, role or permission set.</summary>
internal sealed class PowerfulManagedPolicyAttached : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7002",
        Title = "AWS managed policy that makes an administrator",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "{0} {1}",
        Advice = "attach a policy with what the {2} needs{3}",
        Why = """
            Whoever has one of these policies is an administrator, or can make himself one. Few identities need it, and those should be roles that
            people take with MFA for a while.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents =
        [
            "cfn_nag:W43", "cfn_nag:W44", "checkov:CKV_AWS_274", "checkov:CKV_AWS_275", "checkov:CKV2_AWS_56", "security-hub:IAM.27",
            "prowler:iam_user_administrator_access_policy", "prowler:iam_role_administratoraccess_policy", "prowler:iam_group_administrator_access_policy",
            "config:iam-policy-blacklisted-check",
        ],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/AdministratorAccess"]}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group","Properties":{"ManagedPolicyArns":["arn:aws:iam::aws:policy/ReadOnlyAccess"]}}}}""",
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        foreach (var attachment in identity.Attachments)
        {
            if (AwsManagedPolicyName.Of(attachment.Name) is { } name && PowerfulManagedPolicies.PowerOf(name) is { } power)
            {
                context.Report(new Occurrence(attachment.Place)
                {
                    Arguments = [name, power, identity.Noun, identity is Role ? string.Empty : "; let people take a role for the rest"],
                    Label = power,
                });
            }
        }
    }
}
