using System.Text;
using Newtonsoft.Json;
using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>Rules as SARIF describes them: <c>reportingDescriptor</c> objects (section 3.49).</summary>
internal static class SarifRules
{
    public static void Write(JsonWriter json, RuleDescriptor rule) => json.Object(() =>
    {
        json.Member("id", rule.Id);
        json.Object("shortDescription", () => json.Member("text", rule.Title));
        json.Object("fullDescription", () => WriteTexts(json, Plain(Why(rule)), Why(rule)));
        json.Member("helpUri", rule.Page);
        json.Object("help", () => WriteTexts(json, HelpText(rule), HelpMarkdown(rule)));
        json.Object("defaultConfiguration", () => json.Member("level", SarifReport.LevelOf(rule.Severity)));
        json.Object("properties", () =>
        {
            json.Array("tags", ["security", "iam", rule.Family.ToString()], json.WriteValue);
            json.Member("precision", SeverityNames.Of(rule.Confidence));
            json.Member("problem.severity", ProblemSeverity(rule.Severity));
            json.Member("security-severity", SecuritySeverity.Of(rule));
            json.Array("equivalents", rule.Equivalents, json.WriteValue);
        });
    });

    private static void WriteTexts(JsonWriter json, string text, string markdown)
    {
        json.Member("text", text);
        json.Member("markdown", markdown);
    }

    private static string HelpText(RuleDescriptor rule)
    {
        var help = new StringBuilder(Plain(Why(rule)));
        help.Append("\n\nWhat to do: ").Append(Advice(rule)).Append('.');
        AppendSample(help, "\n\nBad:\n", rule.Bad, string.Empty);
        AppendSample(help, "\n\nGood:\n", rule.Good, string.Empty);
        return help.Append("\n\n").Append(rule.Page).ToString();
    }

    private static string HelpMarkdown(RuleDescriptor rule)
    {
        var help = new StringBuilder(Why(rule));
        help.Append("\n\n**What to do:** ").Append(Advice(rule)).Append('.');
        AppendSample(help, "\n\nBad:\n\n```json\n", rule.Bad, "\n```");
        AppendSample(help, "\n\nGood:\n\n```json\n", rule.Good, "\n```");
        return help.Append("\n\n[The page of AWS](").Append(rule.Page).Append(')').ToString();
    }

    private static void AppendSample(StringBuilder help, string before, string sample, string after)
    {
        if (sample.Length is > 0 and <= LongestSample)
        {
            help.Append(before).Append(sample).Append(after);
        }
    }

    private const int LongestSample = 1_000;

    private static string Why(RuleDescriptor rule) => rule.Why.ReplaceLineEndings("\n");

    private static string Plain(string markdown) => markdown.Replace("`", string.Empty, StringComparison.Ordinal);

    /// <summary>Advice with the arguments of a finding in it cannot be given for a rule as such.</summary>
    private static string Advice(RuleDescriptor rule)
    {
        var advice = rule.Advice.Contains('{', StringComparison.Ordinal) ? "as the finding says" : rule.Advice;
        return rule.FurtherAdvice.Length == 0 ? advice : $"{advice}; {rule.FurtherAdvice}";
    }

    private static string ProblemSeverity(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "recommendation",
    };
}
