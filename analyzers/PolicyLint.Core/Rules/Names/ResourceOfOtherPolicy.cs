using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>A resource policy that names another resource than the one it is put on.</summary>
internal sealed class ResourceOfOtherPolicy : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2043",
        Title = "Resource that the policy of another resource names",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Kinds = PolicyKinds.Resource,
        Supersedes = [new Supersession("PL2034"), new Supersession("PL2035"), new Supersession("PL2036"), new Supersession("PL2037")],
        Message = "this policy is put on {0}, and {1}",
        Advice = "name what it is put on",
        Why = """
            The policy of a bucket, queue, topic, key or secret is read for requests to that one alone. S3 and SNS reject a policy that names
            anything else, S3 also the asterisk alone; elsewhere the statement never applies.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-resource-arn-in-policy",
        Equivalents = ["access-analyzer:UNSUPPORTED_RESOURCE_ARN_IN_POLICY", "cfn-lint:E3514"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Old":{"Type":"AWS::SQS::Queue"},"New":{"Type":"AWS::SQS::Queue"},"Send":{"Type":"AWS::SQS::QueuePolicy","Properties":{"Queues":[{"Ref":"New"}],"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/reports"},"Action":"sqs:SendMessage","Resource":{"Fn::GetAtt":["Old","Arn"]}}}}}}}""",
        Good = """{"Resources":{"Old":{"Type":"AWS::SQS::Queue"},"New":{"Type":"AWS::SQS::Queue"},"Send":{"Type":"AWS::SQS::QueuePolicy","Properties":{"Queues":[{"Ref":"New"}],"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/reports"},"Action":"sqs:SendMessage","Resource":{"Fn::GetAtt":["New","Arn"]}}}}}}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Document.Holder is not { } holder || statement.Resources.IsNegated || ServiceOf(holder.Type) is not { } service)
        {
            return;
        }

        foreach (var value in statement.Resources.Values)
        {
            if (Fault(value.Value, service, holder) is { } fault)
            {
                context.Report(new Occurrence(value.Place) { Arguments = [Shown(holder), fault], Label = "never applies" });
            }
        }
    }

    /// <summary>Where it is known that the policy can be about nothing else; null for other types.</summary>
    private static string? ServiceOf(string type) => type switch
    {
        "AWS::S3::BucketPolicy" => "s3",
        "AWS::SQS::QueuePolicy" or "AWS::SQS::QueueInlinePolicy" => "sqs",
        "AWS::SNS::TopicPolicy" or "AWS::SNS::TopicInlinePolicy" => "sns",
        "AWS::KMS::Key" or "AWS::KMS::ReplicaKey" => "kms",
        "AWS::SecretsManager::ResourcePolicy" => "secretsmanager",
        _ => null,
    };

    private static string? Fault(Value value, string service, PolicyHolder holder)
    {
        if (service == "s3" && value.Text is not null && ResourceMatching.CoversEverything(value, hasVariables: false) == Answer.Yes)
        {
            return "S3 takes no asterisk in its place";
        }

        if (Arn.Parse(value) is { } arn && !ArnFieldText.HasWildcard(arn.Text, arn.Service) && !arn.Is(arn.Service, service)
            && !ArnFieldText.IsOpen(arn.Text, arn.Service, "service"))
        {
            return "this is of " + arn[arn.Service];
        }

        if (ResourceIn(value) is not { Resource: { } resource } hole)
        {
            return null;
        }

        var isOther = hole.ArnType is { } type && !type.StartsWith(service + ":", StringComparison.Ordinal);
        return isOther || !MayBeTarget(resource, holder) ? "this is " + value.Display : null;
    }

    /// <summary>The resource whose own ARN a value is or begins with, or whose name stands in the ARN of a bucket; null for what may be another's.</summary>
    private static Hole? ResourceIn(Value value) => value switch
    {
        UnknownValue { Hole: { ArnType: not null } whole } => whole,
        PatternValue { Parts: [{ Hole: { ArnType: not null } first }, ..] } => first,
        PatternValue { Parts: [{ Text: "arn:aws:s3:::" }, { Hole: { Domain: HoleDomain.PlainText } name }, ..] } => name,
        _ => null,
    };

    private static bool MayBeTarget(object resource, PolicyHolder holder)
    {
        if (holder.Targets.IsEmpty)
        {
            return true;
        }

        foreach (var target in holder.Targets)
        {
            if (PolicyTarget.ResourceOf(target) is not { } known || known.Equals(resource))
            {
                return true;
            }
        }

        return false;
    }

    private static string Shown(PolicyHolder holder) => holder.Targets switch
    {
        [] => holder.LogicalId,
        [var only] => only.Display,
        var several => several[0].Display + " and others",
    };
}
