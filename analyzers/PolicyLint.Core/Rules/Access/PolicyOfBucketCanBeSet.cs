using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Some rights in the objects of a bucket, and the one to give oneself all the others.</summary>
internal sealed class PolicyOfBucketCanBeSet : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4037",
        Title = "Some rights in a bucket, and the right to change who has them",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow,
        Kinds = PolicyKinds.Identity,
        Message = "{0} lets its holder also have {1}, which this policy leaves out",
        Advice = "leave it to who looks after the bucket",
        Why = """
            Whoever may set the policy or the ACL of a bucket can name himself there. A policy that allows to read, and to set the policy, thus
            allows to write and to delete as well.
            """,
        Page = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html",
        Equivalents = ["parliament:RESOURCE_POLICY_PRIVILEGE_ESCALATION"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:GetObject","s3:PutBucketPolicy"],"Resource":["arn:aws:s3:::reports","arn:aws:s3:::reports/*"]}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::reports/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (BucketRights.Of(statement, context) is { GrantsSome: true } rights)
        {
            context.Report(new Occurrence(rights.Setter.Place)
            {
                Arguments = [rights.Setter.Value.Display, rights.Missing],
                Label = "sets who may",
                Caveats = BoundaryCaveats.Of(statement.Document),
            });
        }
    }
}
