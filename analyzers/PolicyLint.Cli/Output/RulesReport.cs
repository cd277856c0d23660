using Newtonsoft.Json;
using PolicyLint.Linting;

namespace PolicyLint.Cli.Output;

/// <summary>The list of rules.</summary>
internal static class RulesReport
{
    public static void WriteText(TextWriter writer)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            writer.Write($"{rule.Id}  {SeverityNames.Of(rule.Severity),-7}  {rule.Title}\n");
        }
    }

    public static void WriteJson(TextWriter writer)
    {
        using var json = new JsonTextWriter(writer) { CloseOutput = false };
        json.WriteStartObject();
        Property(json, "schema", "policylint-rules/1");
        json.WritePropertyName("rules");
        json.WriteStartArray();
        foreach (var rule in RuleCatalogue.All)
        {
            json.WriteStartObject();
            Property(json, "id", rule.Id);
            Property(json, "title", rule.Title);
            Property(json, "severity", SeverityNames.Of(rule.Severity));
            Property(json, "confidence", SeverityNames.Of(rule.Confidence));
            Property(json, "family", rule.Family.ToString());
            Property(json, "profile", SeverityNames.Of(rule.Profile));
            json.WritePropertyName("equivalents");
            json.WriteStartArray();
            foreach (var equivalent in rule.Equivalents)
            {
                json.WriteValue(equivalent);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        writer.Write('\n');
    }

    private static void Property(JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
