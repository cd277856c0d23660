using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;

namespace PolicyLint.Analyzers.Tests.Cdk;

/// <summary>Writes JSON as the C# that a user of CDK would write for it.</summary>
internal static class CSharpText
{
    /// <summary>An object as a dictionary, a list as an array.</summary>
    public static string Of(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                return OfObject(json);
            case JsonValueKind.Array:
                return "new object[] { " + string.Join(", ", json.EnumerateArray().Select(Of)) + " }";
            case JsonValueKind.String:
                return Literal(json.GetString()!);
            case JsonValueKind.Null:
                return "null";
            default:
                return json.GetRawText();
        }
    }

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A raw literal, which holds the text as it is.</summary>
    public static string Raw(string text)
    {
        var quotes = new string('"', text.Contains("\"\"\"", StringComparison.Ordinal) ? 5 : 3);
        return text.Contains('\n') || text.StartsWith('"') || text.EndsWith('"') ? Literal(text) : quotes + text + quotes;
    }

    /// <summary>The name of a variable for a resource.</summary>
    public static string Variable(string logicalId) => "the" + logicalId;

    private static string OfObject(JsonElement json)
    {
        var members = json.EnumerateObject().ToArray();
        if (members is [var only] && Function(only) is { } call)
        {
            return call;
        }

        var text = new StringBuilder("new Dictionary<string, object> { ");
        foreach (var member in members)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{Literal(member.Name)}] = {Of(member.Value)}, ");
        }

        return text.Append('}').ToString();
    }

    private static string? Function(JsonProperty function)
    {
        switch (function.Name)
        {
            case "Ref" when function.Value.GetString()!.StartsWith("AWS::", StringComparison.Ordinal):
                return "Fn.Ref(" + Of(function.Value) + ")";
            case "Ref":
                return Variable(function.Value.GetString()!) + ".Ref";
            case "Fn::GetAtt":
                var parts = function.Value.ValueKind == JsonValueKind.Array
                    ? [.. function.Value.EnumerateArray().Select(part => part.GetString()!)]
                    : function.Value.GetString()!.Split('.', 2);
                return "Token.AsString(" + Variable(parts[0]) + ".GetAtt(" + Literal(parts[1]) + "))";
            case "Fn::Sub" when function.Value.ValueKind == JsonValueKind.String:
                return "Fn.Sub(" + Of(function.Value) + ")";
            case "Fn::Join":
                return "Fn.Join(" + Of(function.Value[0]) + ", new string[] { " + string.Join(", ", function.Value[1].EnumerateArray().Select(Of)) + " })";
            default:
                return null;
        }
    }
}
