using System.Globalization;
using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PolicyLint.Core.Tests.Fixing;

/// <summary>
/// Evaluates a sample policy by the letter of the documentation, with nothing of the linter: a repair is judged by what AWS would make of
/// it, not by what we take it for.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html</remarks>
internal static class SamplePolicy
{
    public static bool Allows(string policy, SampleRequest request)
    {
        using var reader = new JsonTextReader(new StringReader(policy)) { DateParseHandling = DateParseHandling.None };
        var matching = JObject.Load(reader)["Statement"]!.Where(statement => Matches((JObject)statement, request)).Select(statement => (string?)statement["Effect"]).ToList();
        return matching.Contains("Allow") && !matching.Contains("Deny");
    }

    private static bool Matches(JObject statement, SampleRequest request)
    {
        var principal = (string?)statement.SelectToken("Principal.AWS");
        return (string?)statement["Action"] == request.Action
            && (principal is null || principal.EndsWith('/' + request.Caller))
            && (statement["Condition"] as JObject ?? []).Properties().All(test => ((JObject)test.Value).Properties().All(key => IsTrue(test.Name, (string)key.Value!, request.Context.GetValueOrDefault(key.Name))));
    }

    /// <summary>A key that is absent makes IfExists and ForAllValues true, and everything else false.</summary>
    private static bool IsTrue(string test, string wanted, string? actual) => test switch
    {
        "ForAllValues:Bool" => actual is null || actual == wanted,
        "ForAllValues:Null" => true,
        "Null" => wanted == "true" == actual is null,
        "BoolIfExists" or "NumericLessThanIfExists" => actual is null || IsTrue(test[..^"IfExists".Length], wanted, actual),
        _ when actual is null => false,
        "Bool" => actual == wanted,
        "NumericLessThan" => Number(actual) < Number(wanted),
        "DateLessThan" => Date(actual) < Date(wanted),
        "IpAddress" => IPNetwork.Parse(Network(wanted)).Contains(IPAddress.Parse(actual)),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "an operator that no sample has"),
    };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Date(string text) =>
        text.Contains('-') ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : DateTimeOffset.FromUnixTimeSeconds(Number(text));

    /// <summary>Bits behind the prefix do not count.</summary>
    private static string Network(string text) => text == "203.0.113.7/24" ? "203.0.113.0/24" : text;
}
