using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Writes on every resource, where the same template makes the one that is meant.</summary>
internal sealed class WritesOnEveryResourceBesideOne : IStatementRule
{
    /// <summary>
    /// What a program is told by name. Instances, network interfaces, alarms and the like are made at run time, so the one in the
    /// template is seldom the one that is meant.
    /// </summary>
    private static readonly string[] NamedTypes =
    [
        "codebuild:project", "dynamodb:table", "ecr:repository", "ecs:cluster", "elasticfilesystem:file-system", "events:event-bus",
        "firehose:deliverystream", "kinesis:stream", "kms:key", "lambda:function", "s3:bucket", "secretsmanager:Secret",
        "sns:topic", "sqs:queue", "states:statemachine",
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4031",
        Title = "Writes on every resource beside the one that is meant",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.WriteAction,
        Confidence = Confidence.Medium,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4032"), new("PL4033"), new("PL4034"), new("PL4035")],
        Message = "{0} on every resource, though {1} of this template fits",
        Advice = "name it in Resource{2}",
        Why = """
            What the template makes is at hand by its ARN. With an asterisk instead, the same program can change and delete what others
            keep in the account.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        Equivalents = ["cfn_nag:W11", "cfn_nag:W12", "cfn_nag:W13", "checkov:CKV_AWS_111", "checkov:CKV_AWS_356", "cdk-nag:IAM5"],
        SampleName = "template.yaml",
        Bad = """
            Resources:
              Data: {Type: AWS::DynamoDB::Table}
              Limit:
                Type: AWS::IAM::ManagedPolicy
                Properties: {Roles: [app], PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: dynamodb:PutItem, Resource: '*'}}}
            """,
        Good = """
            Resources:
              Data: {Type: AWS::DynamoDB::Table}
              Limit:
                Type: AWS::IAM::ManagedPolicy
                Properties: {Roles: [app], PolicyDocument: {Version: '2012-10-17', Statement: {Effect: Allow, Action: dynamodb:PutItem, Resource: !GetAtt Data.Arn}}}
            """,
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        // A bare policy stands beside nothing.
        if (context.Inventory.Resources.IsEmpty
            || BroadActions.In(statement, context, ValueMarks.WriteAction, (action, all) => IsWrite(action) && Fitting(action, all) is not null) is not { } found)
        {
            return;
        }

        var resource = Fitting(found.Actions[0], context)!;
        context.Report(new Occurrence(found.Written.Place)
        {
            Arguments = [found.Names, resource.LogicalId, ": " + resource.ArnText],
            Label = "writes",
            Related = [new RelatedPlace(found.Resource.Place, "on every resource"), new RelatedPlace(resource.Place, "this one fits")],
            Caveats = BoundaryCaveats.Of(statement.Document),
            Changes = ResourceChanges.Of(statement, found.Resource, context),
        });
    }

    /// <summary>What makes a resource cannot name one that is there.</summary>
    private static bool IsWrite(CatalogAction action) =>
        action.AccessLevel is AccessLevel.Write or AccessLevel.Tagging && !action.Name.StartsWith("Create", StringComparison.Ordinal);

    private static Resource? Fitting(CatalogAction action, RuleContext context)
    {
        foreach (var resource in context.Inventory.Resources)
        {
            if (resource.ArnType is { } type && Fits(type, action) && Array.IndexOf(NamedTypes, type) >= 0 && resource.ArnText is not null)
            {
                return resource;
            }
        }

        return null;
    }

    private static bool Fits(string type, CatalogAction action)
    {
        var colon = action.Service.Prefix.Length;
        if (type.Length <= colon || type[colon] != ':' || !type.StartsWith(action.Service.Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var resource in action.Resources)
        {
            if (string.CompareOrdinal(type, colon + 1, resource.Type.Name, 0, int.MaxValue) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
