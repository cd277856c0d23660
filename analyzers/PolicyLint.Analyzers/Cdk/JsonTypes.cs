using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Knows the types of the two JSON libraries by name.</summary>
internal static class JsonTypes
{
    /// <summary>Whether a type holds JSON: JObject, JsonNode …</summary>
    public static bool IsJson(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() is "Newtonsoft.Json.Linq" or "System.Text.Json.Nodes";

    public static bool IsObject(ITypeSymbol type) => type.Name is "JObject" or "JsonObject" && IsJson(type);

    public static bool IsArray(ITypeSymbol type) => type.Name is "JArray" or "JsonArray" && IsJson(type);

    /// <summary>Whether a method makes objects of a JSON text.</summary>
    public static bool Reads(IMethodSymbol method) => (method.Name, method.ContainingType?.Name) switch
    {
        ("Parse", "JObject" or "JToken" or "JsonNode" or "JsonDocument" or "JsonObject") => true,
        ("DeserializeObject", "JsonConvert") => true,
        ("Deserialize", "JsonSerializer") => true,
        _ => false,
    };

    /// <summary>
    /// Whether what an expression gives goes to CDK at once, inside of whatever objects: then it is read as the policy that CDK makes of it.
    /// What is put in a variable first is read as the text that it is.
    /// </summary>
    public static bool IsGivenToCdk(IOperation expression)
    {
        for (var current = expression.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IObjectCreationOperation creation when CdkSymbols.IsCdk(creation.Type):
                case IInvocationOperation call when CdkSymbols.IsCdk(call.TargetMethod.ContainingType):
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } when CdkSymbols.IsCdk(target.Property.ContainingType):
                    return true;
                case IInvocationOperation { IsImplicit: false } or IVariableDeclaratorOperation or IExpressionStatementOperation or IReturnOperation or IBlockOperation:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a method makes a JSON text of objects.</summary>
    public static bool Writes(IMethodSymbol method) => (method.Name, method.ContainingType?.Name) switch
    {
        ("SerializeObject", "JsonConvert") => true,
        ("Serialize", "JsonSerializer") => true,
        _ => false,
    };
}
