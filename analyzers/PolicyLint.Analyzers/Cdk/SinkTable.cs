using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What kind of policy the methods and properties of CDK that take one make of it.</summary>
internal static class SinkTable
{
    private static readonly ImmutableHashSet<string> Identity = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "AddToRolePolicy",
        "AddToPrincipalPolicy",
        "AddToTaskRolePolicy",
        "AddToExecutionRolePolicy",
        "AddToExecutionPolicy",
        "AddToDeploymentRolePolicy",
        "RegisterPolicyStatement");

    private static readonly ImmutableHashSet<string> Resource = ImmutableHashSet.Create(
        StringComparer.Ordinal, "AddToResourcePolicy", "AddToAccessPolicy", "AddToStreamResourcePolicy", "AddAccessPolicies");

    private static readonly ImmutableHashSet<string> IdentityProperties = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "InlinePolicies",
        "InitialPolicy",
        "RolePolicy",
        "RolePolicyStatements",
        "AdditionalStatements",
        "AdditionalIamStatements",
        "PolicyStatement");

    /// <summary>The resource of a template that holds the policy of a module's resources.</summary>
    private static readonly Dictionary<string, string> ResourceTypes = new(StringComparer.Ordinal)
    {
        ["APIGateway"] = "AWS::ApiGateway::RestApi",
        ["Backup"] = "AWS::Backup::BackupVault",
        ["DynamoDB"] = "AWS::DynamoDB::Table",
        ["ECR"] = "AWS::ECR::Repository",
        ["EFS"] = "AWS::EFS::FileSystem",
        ["Elasticsearch"] = "AWS::Elasticsearch::Domain",
        ["Events"] = "AWS::Events::EventBus",
        ["Kinesis"] = "AWS::Kinesis::ResourcePolicy",
        ["KMS"] = "AWS::KMS::Key",
        ["Logs"] = "AWS::Logs::ResourcePolicy",
        ["OpenSearchService"] = "AWS::OpenSearchService::Domain",
        ["S3"] = "AWS::S3::BucketPolicy",
        ["SecretsManager"] = "AWS::SecretsManager::ResourcePolicy",
        ["SNS"] = "AWS::SNS::TopicPolicy",
        ["SQS"] = "AWS::SQS::QueuePolicy",
    };

    /// <summary>What a method that takes statements makes of them; null if it is none of these.</summary>
    public static KindJudgement? OfMethod(IMethodSymbol method, ITypeSymbol? receiver)
    {
        var type = receiver ?? method.ContainingType;
        if (Identity.Contains(method.Name))
        {
            return KindJudgement.Certain(PolicyKind.Identity);
        }

        if (Resource.Contains(method.Name))
        {
            return OfResource(type);
        }

        switch (method.Name)
        {
            case "AddToPolicy":
                return type.Name.EndsWith("VpcEndpoint", StringComparison.Ordinal) ? KindJudgement.Certain(PolicyKind.Endpoint)
                    : type.Name.Contains("Destination") ? OfResource(type)
                    : KindJudgement.Certain(PolicyKind.Identity);
            case "AddStatements":
                return OfPolicy(type);
            case "FromStatements" when type.Name == "AwsCustomResourcePolicy":
                return KindJudgement.Certain(PolicyKind.Identity);
            default:
                return null;
        }
    }

    /// <summary>What a property of props that holds statements or documents makes of them; null if it is none of CDK's.</summary>
    public static KindJudgement? OfProperty(ITypeSymbol props, string property)
    {
        if (!CdkSymbols.IsCdk(props))
        {
            return null;
        }

        if (IdentityProperties.Contains(property))
        {
            return KindJudgement.Certain(PolicyKind.Identity);
        }

        return (props.Name, property) switch
        {
            ("PolicyProps", "Statements" or "Document") => KindJudgement.Certain(PolicyKind.Identity),
            ("ManagedPolicyProps", "Statements" or "Document") => Managed,
            ("UniversalTargetProps", "PolicyStatements") => KindJudgement.Certain(PolicyKind.Identity),
            (_, "Policy" or "Document" or "PolicyDocument" or "ResourcePolicy" or "StreamResourcePolicy" or "FileSystemPolicy"
                or "AccessPolicy" or "AccessPolicies" or "PolicyStatements" or "Statement") => OfResource(props),
            _ => null,
        };
    }

    /// <summary>What the document of a construct is that is a policy: Policy, ManagedPolicy, BucketPolicy; null for any other.</summary>
    public static KindJudgement? OfPolicy(ITypeSymbol? type)
    {
        if (CdkSymbols.IsOrDerives(type, "ManagedPolicy"))
        {
            return Managed;
        }

        if (CdkSymbols.ModuleOf(type) == "AWS.IAM")
        {
            return CdkSymbols.IsOrDerives(type, "Policy") ? KindJudgement.Certain(PolicyKind.Identity) : null;
        }

        return CdkSymbols.IsCdk(type) && type!.Name.EndsWith("Policy", StringComparison.Ordinal) ? OfResource(type) : null;
    }

    /// <summary>A managed policy may be a boundary as well.</summary>
    private static KindJudgement Managed => new(PolicyKind.Identity, PolicyKinds.Identity | PolicyKinds.Boundary);

    /// <summary>A policy on a resource of the type's module.</summary>
    public static KindJudgement OfResource(ITypeSymbol type)
    {
        var module = CdkSymbols.ModuleOf(type);
        var service = module is not null && module.StartsWith("AWS.", StringComparison.Ordinal) ? module.Substring(4) : string.Empty;
        return KindJudgement.Certain(PolicyKind.Resource, ResourceTypes.TryGetValue(service, out var known) ? known : null);
    }
}
