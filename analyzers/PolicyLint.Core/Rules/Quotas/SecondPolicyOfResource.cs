using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>Two policies for one bucket, queue or topic, which has room for one.</summary>
internal sealed class SecondPolicyOfResource : IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL6109",
        Title = "Second policy for a resource that can have one",
        Family = RuleFamily.Quotas,
        Severity = Severity.Error,
        Message = "{0} has a policy already, {1}, and takes only one: this one fails, or replaces it",
        Advice = "put all statements into one policy",
        Why = """
            A bucket, queue, topic or secret holds one policy. CloudFormation puts each on it as a whole, in any order: for a bucket that has
            one the stack fails as the policy already exists, for others the last one stays and the statements of the first are lost.
            """,
        Page = "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html",
        SampleName = "app.template.yaml",
        Bad = """
            Resources:
              Data: {Type: AWS::S3::Bucket}
              Read:
                Type: AWS::S3::BucketPolicy
                Properties: {Bucket: !Ref Data, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:role/reports'}, Action: 's3:GetObject', Resource: !Sub '${Data.Arn}/*'}}}
              List:
                Type: AWS::S3::BucketPolicy
                Properties: {Bucket: !Ref Data, PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:role/reports'}, Action: 's3:ListBucket', Resource: !GetAtt Data.Arn}}}
            """,
        Good = """
            Resources:
              Data: {Type: AWS::S3::Bucket}
              Read:
                Type: AWS::S3::BucketPolicy
                Properties: {Bucket: !Ref Data, PolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:role/reports'}, Action: 's3:GetObject', Resource: !Sub '${Data.Arn}/*'}, {Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:role/reports'}, Action: 's3:ListBucket', Resource: !GetAtt Data.Arn}]}}
            """,
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        List<PolicyDocument>? seen = null;
        foreach (var document in inventory.Documents)
        {
            if (document.Holder is not { Targets.IsEmpty: false } holder)
            {
                continue;
            }

            foreach (var earlier in seen ?? [])
            {
                if (SharedTarget(earlier, document) is { } target)
                {
                    Report(holder, earlier.Holder!, target, context);
                    break;
                }
            }

            (seen ??= []).Add(document);
        }
    }

    private static void Report(PolicyHolder holder, PolicyHolder earlier, Value target, RuleContext context) => context.Report(new Occurrence(holder.Place)
    {
        Arguments = [target.Display, earlier.LogicalId],
        Label = "second policy",
        Related = [new RelatedPlace(earlier.Place, "the first policy")],
    });

    /// <summary>What both are put on; null if that is nothing, or not sure, or they are never there together.</summary>
    private static Value? SharedTarget(PolicyDocument first, PolicyDocument second)
    {
        if (first.Holder!.Type != second.Holder!.Type || first.Holder.Place == second.Holder.Place || !AreTogether(first.Written.Guard, second.Written.Guard))
        {
            return null;
        }

        foreach (var target in first.Holder.Targets)
        {
            foreach (var other in second.Holder.Targets)
            {
                if (target is not OneOfValue && PolicyTarget.IsSame(target, other))
                {
                    return target;
                }
            }
        }

        return null;
    }

    private static bool AreTogether(Guard first, Guard second) => first.Equals(second) ? !first.Sometimes : first.IsAlways && !second.Sometimes || second.IsAlways && !first.Sometimes;
}
