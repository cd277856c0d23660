using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Analyzers.Cdk;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Strings;

/// <summary>
/// The properties and parameters that take the text of a policy, by the names that AWS SDK for .NET, Pulumi and CDK give them: no type is
/// looked up, so any version will do.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/sdkfornet/v4/apidocs/, https://www.pulumi.com/registry/packages/aws/api-docs/iam/</remarks>
internal static class StringSinks
{
    private const string SyntaxName = "iam-policy";

    private static readonly string[] Libraries = ["Amazon.", "AWSSDK.", "Constructs", "Microsoft.Extensions.", "Newtonsoft.Json", "Pulumi", "System."];

    /// <summary>What says of itself that it takes a policy.</summary>
    public static readonly StringSink Marked = new(null, true);

    /// <summary>What a property of a known library takes; null if it takes no policy.</summary>
    public static StringSink? Of(IPropertySymbol property)
    {
        var space = property.ContainingType?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        if (space.StartsWith("Amazon.", StringComparison.Ordinal) && space.EndsWith(".Model", StringComparison.Ordinal))
        {
            return OfSdk(property, space);
        }

        return space.StartsWith("Pulumi.Aws.", StringComparison.Ordinal) ? OfPulumi(property, space) : null;
    }

    /// <summary>What a parameter takes.</summary>
    public static StringSink? Of(IParameterSymbol parameter)
    {
        var space = parameter.ContainingSymbol?.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return (space, parameter.Name, parameter.ContainingSymbol?.Name) switch
        {
            ("Amazon.S3", "policy", "PutBucketPolicyAsync" or "PutBucketPolicy") => new StringSink(PolicyKind.Resource, true),
            ("Amazon.KeyManagementService", "policy", "PutKeyPolicyAsync" or "PutKeyPolicy") => new StringSink(PolicyKind.Resource, true),
            _ => null,
        };
    }

    /// <summary>Whether a parameter, property or field says of itself that it holds a policy: <c>[StringSyntax("iam-policy")]</c>.</summary>
    public static bool IsMarked(ISymbol symbol)
    {
        // Attributes are slow to load, and these libraries have none of this kind.
        if (symbol.ContainingAssembly is { Name: var library } && Array.Exists(Libraries, start => library.StartsWith(start, StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "StringSyntaxAttribute" && attribute.ConstructorArguments is [{ Value: SyntaxName }, ..])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What the result of <c>JObject.Parse</c> and its like is used as; null if the call is no such one. Where it goes to CDK at once more is
    /// known of the policy, so only what is no JSON is said here. JSON is read for much else, so only what looks like a policy is one.
    /// </summary>
    public static StringSink? OfParser(IInvocationOperation call)
    {
        return IsParser(call.TargetMethod) ? new StringSink(null, false) { IsEvaluated = JsonTypes.IsGivenToCdk(call) } : null;
    }

    /// <summary>The names come first: every call of a program is asked.</summary>
    private static bool IsParser(IMethodSymbol method)
    {
        if (method.Name is not ("Parse" or "DeserializeObject" or "Deserialize"))
        {
            return false;
        }

        return (method.ContainingType?.ToDisplayString(), method.Name) switch
        {
            ("Newtonsoft.Json.Linq.JObject" or "Newtonsoft.Json.Linq.JToken", "Parse") => true,
            ("Newtonsoft.Json.JsonConvert", "DeserializeObject") => true,
            ("System.Text.Json.JsonDocument" or "System.Text.Json.Nodes.JsonNode", "Parse") => true,
            ("System.Text.Json.JsonSerializer", "Deserialize") => true,
            _ => false,
        };
    }

    private static StringSink? OfSdk(IPropertySymbol property, string space)
    {
        if (!property.ContainingType.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            return null;
        }

        return (space, property.ContainingType.Name, property.Name) switch
        {
            // A policy of AWS IoT is evaluated in another way.
            ("Amazon.IoT.Model", _, _) => null,
            ("Amazon.IdentityManagement.Model", "UpdateAssumeRolePolicyRequest", "PolicyDocument") => new StringSink(PolicyKind.Trust, true),
            ("Amazon.IdentityManagement.Model", _, "AssumeRolePolicyDocument") => new StringSink(PolicyKind.Trust, true),
            ("Amazon.IdentityManagement.Model", _, "PolicyDocument") => new StringSink(PolicyKind.Identity, true),
            ("Amazon.SecurityToken.Model", _, "Policy") => new StringSink(PolicyKind.Session, true),
            ("Amazon.SSOAdmin.Model", _, "InlinePolicy") => new StringSink(PolicyKind.Identity, true),
            ("Amazon.S3.Model", "PutBucketPolicyRequest", "Policy") => new StringSink(PolicyKind.Resource, true),
            ("Amazon.KeyManagementService.Model", _, "Policy") => new StringSink(PolicyKind.Resource, true),
            ("Amazon.EC2.Model", "CreateVpcEndpointRequest" or "ModifyVpcEndpointRequest", "PolicyDocument") => new StringSink(PolicyKind.Endpoint, true),
            (_, _, "PolicyDocument" or "Policy" or "ResourcePolicy" or "PolicyText" or "AccessPolicies") => new StringSink(null, false),
            _ => null,
        };
    }

    private static StringSink? OfPulumi(IPropertySymbol property, string space) => (space, property.Name) switch
    {
        (_, "AssumeRolePolicy") => new StringSink(PolicyKind.Trust, true),
        ("Pulumi.Aws.Iam" or "Pulumi.Aws.Iam.Inputs", "Policy" or "PolicyDocument") => new StringSink(PolicyKind.Identity, true),
        (_, "Policy" or "PolicyDocument" or "AccessPolicy") => new StringSink(null, false),
        _ => null,
    };
}
