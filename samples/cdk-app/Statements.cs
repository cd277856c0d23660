using System.Text.Json;

namespace CdkApp;

/// <summary>Makes of parsed JSON what CDK takes: dictionaries, arrays and plain values.</summary>
internal static class Statements
{
    public static Dictionary<string, object> ToPlain(Dictionary<string, object> members) =>
        members.ToDictionary(member => member.Key, member => ToPlain((JsonElement)member.Value));

    private static object ToPlain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => ToPlain(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(ToPlain).ToArray(),
        _ => element.ToString(),
    };
}
