using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>A policy of AWS for all of a service.</summary>
internal sealed class FullAccessPolicyAttached : IIdentityRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4022",
        Title = "Policy of AWS for full access to a service",
        Family = RuleFamily.Access,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Identity,
        Message = "{0} grants every action of its service on every resource{1}",
        Advice = "attach a policy of what is used",
        Why = """
            Full access is more than any program uses: it deletes, it shares, and it reaches what others keep in the account.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
        Equivalents = ["checkov:CKV2_AWS_56"],
        SampleName = "template.yaml",
        Bad = """
            Resources:
              Build:
                Type: AWS::IAM::Group
                Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSFullAccess']}
            """,
        Good = """
            Resources:
              Build:
                Type: AWS::IAM::Group
                Properties: {ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole']}
            """,
    };

    public void Check(IamIdentity identity, RuleContext context) => AttachedPolicy.Check(identity, context, Judge);

    private static Occurrence? Judge(PolicyAttachment attachment, string path)
    {
        var name = AttachedPolicy.NameOf(path);
        var isMeant = name.IndexOf("FullAccess", StringComparison.Ordinal) >= 0 && !AwsPolicyNames.Elevated.ContainsKey(name) && !AwsPolicyNames.Retired.ContainsKey(name);
        if (!isMeant)
        {
            return null;
        }

        var reach = AwsPolicyReach.Of(name) is { } known ? ", and " + known : string.Empty;
        return new Occurrence(attachment.Place) { Arguments = [name, reach] };
    }
}
