using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>What the policies are put on that are resources of their own: the bucket of a bucket policy.</summary>
/// <remarks>Names are those of <c>@aws-cdk/aws-service-spec</c> 0.1.216, as of 2026-09.</remarks>
internal static class PolicyTargets
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["AWS::S3::BucketPolicy"] = "Bucket",
        ["AWS::S3Express::BucketPolicy"] = "Bucket",
        ["AWS::S3Outposts::BucketPolicy"] = "Bucket",
        ["AWS::S3::MultiRegionAccessPointPolicy"] = "MrapName",
        ["AWS::S3ObjectLambda::AccessPointPolicy"] = "ObjectLambdaAccessPoint",
        ["AWS::S3Tables::TableBucketPolicy"] = "TableBucketARN",
        ["AWS::S3Tables::TablePolicy"] = "TableARN",
        ["AWS::SQS::QueuePolicy"] = "Queues",
        ["AWS::SQS::QueueInlinePolicy"] = "Queue",
        ["AWS::SNS::TopicPolicy"] = "Topics",
        ["AWS::SNS::TopicInlinePolicy"] = "TopicArn",
        ["AWS::SecretsManager::ResourcePolicy"] = "SecretId",
        ["AWS::Kinesis::ResourcePolicy"] = "ResourceArn",
        ["AWS::MSK::ClusterPolicy"] = "ClusterArn",
        ["AWS::EventSchemas::RegistryPolicy"] = "RegistryName",
        ["AWS::VpcLattice::AuthPolicy"] = "ResourceIdentifier",
        ["AWS::VpcLattice::ResourcePolicy"] = "ResourceArn",
        ["AWS::CloudTrail::ResourcePolicy"] = "ResourceArn",
        ["AWS::Lex::ResourcePolicy"] = "ResourceArn",
    };

    /// <summary>By name, ARN or reference; none where the policy is a property of what it is put on.</summary>
    public static ImmutableArray<Value> Of(TemplateResource resource, TemplateValues values)
    {
        if (!Properties.TryGetValue(resource.Type, out var property) || resource.Properties.Member(property) is not { Kind: not SyntaxKind.Missing } node)
        {
            return [];
        }

        if (node.Kind != SyntaxKind.Sequence || FunctionCall.Of(node) is not null)
        {
            return [values.Of(node)];
        }

        var targets = ImmutableArray.CreateBuilder<Value>(node.Count);
        foreach (var item in node.Items)
        {
            targets.Add(values.Of(item));
        }

        return targets.MoveToImmutable();
    }
}
