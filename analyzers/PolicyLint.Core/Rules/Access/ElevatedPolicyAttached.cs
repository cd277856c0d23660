using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>A policy of AWS with which its holder gets further rights.</summary>
internal sealed class ElevatedPolicyAttached : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4021",
        Title = "Policy of AWS that gives more rights than it seems",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.Identity,
        Message = "who has {0} {1}",
        Advice = "attach a policy of what is used",
        Why = """
            The name of a policy says which service it is for, not how far it reaches. These reach the rights of everybody, or past what the
            account logs.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
        Equivalents = ["cfn_nag:W44", "checkov:CKV2_AWS_56", "security-hub:IAM.27", "cis:1.22", "prowler:iam_policy_cloudshell_admin_not_attached"],
        SampleName = "template.yaml",
        Bad = AttachedPolicy.SampleWith("IAMFullAccess"),
        Good = AttachedPolicy.SampleWith("AmazonSQSReadOnlyAccess"),
    };

    public void Check(IamIdentity identity, RuleContext context)
    {
        if (identity is not PermissionSet)
        {
            AttachedPolicy.Check(identity, context, Judge);
        }
    }

    private static Occurrence? Judge(PolicyAttachment attachment, string path)
    {
        var name = AttachedPolicy.NameOf(path);
        return AwsPolicyNames.Elevated.TryGetValue(name, out var power) ? new Occurrence(attachment.Place) { Arguments = [name, power] } : null;
    }
}
