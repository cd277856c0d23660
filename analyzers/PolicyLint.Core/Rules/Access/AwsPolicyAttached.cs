using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Any policy of AWS but those for the roles of its services.</summary>
internal sealed class AwsPolicyAttached : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4023",
        Title = "Managed policy of AWS attached",
        Family = RuleFamily.Access,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity,
        Message = "{0} is written by AWS for everybody: it {1}, and AWS changes it",
        Advice = "attach a policy of your own",
        Why = """
            AWS writes its policies for every account, so they name no resource. What they grant changes without notice. The policies that AWS
            made for the roles of its services are left out.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
        Equivalents = ["cdk-nag:IAM4"],
        SampleName = "template.yaml",
        Bad = """
            Resources:
              Build:
                Type: AWS::IAM::Group
                Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess']}
            """,
        Good = """
            Resources:
              Build:
                Type: AWS::IAM::Group
                Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole']}
            """,
    };

    public void Check(IamIdentity identity, RuleContext context) => AttachedPolicy.Check(identity, context, Judge);

    private static Occurrence? Judge(PolicyAttachment attachment, string path)
    {
        var name = AttachedPolicy.NameOf(path);
        var isOfService = path.StartsWith("service-role/", StringComparison.Ordinal) || path.StartsWith("aws-service-role/", StringComparison.Ordinal);
        return isOfService || IsNamedBetter(name) ? null : new Occurrence(attachment.Place) { Arguments = [name, AwsPolicyReach.Of(name) ?? "is wider than this needs"] };
    }

    /// <summary>Whether another rule says more of it, or asks for it.</summary>
    private static bool IsNamedBetter(string name)
    {
        return name is AwsPolicyNames.Administrator or AwsPolicyNames.Support || name.IndexOf("FullAccess", StringComparison.Ordinal) >= 0
            || AwsPolicyNames.Elevated.ContainsKey(name) || AwsPolicyNames.Retired.ContainsKey(name);
    }
}
