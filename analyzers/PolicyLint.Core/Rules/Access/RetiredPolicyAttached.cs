using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>A policy that AWS has replaced or given up.</summary>
internal sealed class RetiredPolicyAttached : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4024",
        Title = "Retired managed policy of AWS attached",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Kinds = PolicyKinds.Identity,
        Message = "AWS has retired {0}",
        Advice = "{1}",
        Why = """
            A retired policy is not kept up, and cannot be attached again once it is detached. Several of them were replaced because they
            granted too much.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-deprecated.html",
        SampleName = "template.yaml",
        Bad = """
            Resources:
              Build:
                Type: AWS::IAM::Group
                Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AWSLambdaFullAccess']}
            """,
        Good = """
            Resources:
              Build:
                Type: AWS::IAM::Group
                Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess']}
            """,
    };

    public void Check(IamIdentity identity, RuleContext context) => AttachedPolicy.Check(identity, context, Judge);

    private static Occurrence? Judge(PolicyAttachment attachment, string path)
    {
        var name = AttachedPolicy.NameOf(path);
        if (!AwsPolicyNames.Retired.TryGetValue(name, out var replacement))
        {
            return null;
        }

        var advice = replacement.Length > 0 ? "use " + replacement : "remove it: the service has ended";
        return new Occurrence(attachment.Place) { Arguments = [name, advice] };
    }
}
