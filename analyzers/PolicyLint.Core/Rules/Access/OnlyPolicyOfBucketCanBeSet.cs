using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>No right in the objects of a bucket, but the one to give oneself all of them.</summary>
internal sealed class OnlyPolicyOfBucketCanBeSet : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4038",
        Title = "No right in the objects of a bucket, but the right to change who has them",
        Family = RuleFamily.Access,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Needs = StatementTraits.Allow,
        Kinds = PolicyKinds.Identity,
        Message = "{0} lets its holder also have {1}, which this policy does not grant",
        Advice = "add a condition, or give it to who may see what is in the bucket",
        Why = "Whoever may set the policy or the ACL of a bucket can name himself there. That is what those who deploy do, so only auditors see it.",
        Page = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html",
        Equivalents = ["parliament:RESOURCE_POLICY_PRIVILEGE_ESCALATION"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:PutBucketPolicy","Resource":"arn:aws:s3:::reports"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetBucketPolicy","Resource":"arn:aws:s3:::reports"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (BucketRights.Of(statement, context) is { GrantsSome: false } rights)
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
