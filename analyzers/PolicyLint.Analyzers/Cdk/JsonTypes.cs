using Microsoft.CodeAnalysis;

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

    /// <summary>Whether a method makes a JSON text of objects.</summary>
    public static bool Writes(IMethodSymbol method) => (method.Name, method.ContainingType?.Name) switch
    {
        ("SerializeObject", "JsonConvert") => true,
        ("Serialize", "JsonSerializer") => true,
        _ => false,
    };
}
