using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Access;

/// <summary>A policy of AWS by a name or path that there is none of.</summary>
internal sealed class UnknownPolicyAttached : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4025",
        Title = "Managed policy that AWS does not have",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.Identity,
        Message = "AWS has no managed policy {0}",
        Advice = "{1}",
        Why = """
            CloudFormation stops at a policy that does not exist, and rolls the stack back. The path is part of the name: many policies are only
            found under service-role/ or job-function/.
            """,
        Page = "https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html",
        SampleName = "template.yaml",
        Bad = """
            Resources:
              Build:
                Type: AWS::IAM::Group
                Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSReadAccess']}
            """,
        Good = """
            Resources:
              Build:
                Type: AWS::IAM::Group
                Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess']}
            """,
    };

    public void Check(IamIdentity identity, RuleContext context) =>
        AttachedPolicy.Check(identity, context, (attachment, path) => Judge(attachment, path, context));

    private static Occurrence? Judge(PolicyAttachment attachment, string path, RuleContext context)
    {
        var known = context.Catalog.FindManagedPolicy(path);
        if (known == path || AwsPolicyNames.Retired.ContainsKey(AttachedPolicy.NameOf(path)) || IsNameAlone(attachment))
        {
            return null;
        }

        known ??= context.Catalog.FindManagedPolicy(AttachedPolicy.NameOf(path)) ?? NearestName.Find(path, context.Catalog.ManagedPolicies);
        return new Occurrence(attachment.Place)
        {
            Arguments = [path, known is null ? "see the list of AWS" : "did you mean " + known + "?"],
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Confidence = known is null ? Confidence.Medium : Confidence.High,
        };
    }

    /// <summary>Where a name alone is taken, it may also be the name of a policy of one's own.</summary>
    private static bool IsNameAlone(PolicyAttachment attachment)
    {
        return attachment.Name.Text is { } text && text.IndexOf(':') < 0;
    }
}
