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

    private static readonly Dictionary<string, string> ResourceTypes = new(StringComparer.Ordinal)
    {
        ["S3.Bucket"] = "AWS::S3::Bucket",
        ["SQS.Queue"] = "AWS::SQS::Queue",
        ["SNS.Topic"] = "AWS::SNS::Topic",
        ["KMS.Key"] = "AWS::KMS::Key",
        ["ECR.Repository"] = "AWS::ECR::Repository",
        ["SecretsManager.Secret"] = "AWS::SecretsManager::Secret",
        ["DynamoDB.Table"] = "AWS::DynamoDB::Table",
        ["EFS.FileSystem"] = "AWS::EFS::FileSystem",
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
            case "AddStatements" when CdkSymbols.IsOrDerives(type, "ManagedPolicy"):
                return Managed;
            case "AddStatements" when CdkSymbols.IsOrDerives(type, "Policy"):
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

        if (IsTemplateType(props))
        {
            return OfTemplateProperty(props, property);
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

    /// <summary>Types that mirror a template resource: CfnUser, CfnUserProps, CfnUser.PolicyProperty.</summary>
    private static bool IsTemplateType(ITypeSymbol type) =>
        type.Name.StartsWith("Cfn", StringComparison.Ordinal) || type.ContainingType?.Name.StartsWith("Cfn", StringComparison.Ordinal) == true;

    /// <summary>Of those only the ones of IAM are known here; what others make of a document is left to the check of the template.</summary>
    private static KindJudgement? OfTemplateProperty(ITypeSymbol type, string property) => (CdkSymbols.ModuleOf(type), property) switch
    {
        ("AWS.IAM", "AssumeRolePolicyDocument") => KindJudgement.Certain(PolicyKind.Trust, "AWS::IAM::Role"),
        ("AWS.IAM", "PolicyDocument") when type.Name.StartsWith("CfnManagedPolicy", StringComparison.Ordinal) => Managed,
        ("AWS.IAM", "PolicyDocument") => KindJudgement.Certain(PolicyKind.Identity),
        _ => null,
    };

    private static KindJudgement Managed => new(PolicyKind.Identity, PolicyKinds.Identity | PolicyKinds.Boundary);

    private static KindJudgement OfResource(ITypeSymbol type)
    {
        var module = CdkSymbols.ModuleOf(type);
        var service = module is not null && module.StartsWith("AWS.", StringComparison.Ordinal) ? module.Substring(4) : string.Empty;
        foreach (var known in ResourceTypes)
        {
            if (known.Key.StartsWith(service + ".", StringComparison.Ordinal) && service.Length > 0)
            {
                return KindJudgement.Certain(PolicyKind.Resource, known.Value);
            }
        }

        return KindJudgement.Certain(PolicyKind.Resource);
    }
}
