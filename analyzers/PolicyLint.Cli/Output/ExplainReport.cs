using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>One screen on one rule.</summary>
internal static class ExplainReport
{
    private const int SampleLines = 24;

    public static void Write(RuleDescriptor rule, TextWriter writer)
    {
        writer.Write($"{rule.Id}: {rule.Title}\n");
        writer.Write($"{SeverityNames.Of(rule.Severity)}, {SeverityNames.Of(rule.Confidence)} confidence, profile {SeverityNames.Of(rule.Profile)}\n\n");
        writer.Write(rule.Why.ReplaceLineEndings("\n") + "\n\n");
        writer.Write($"What to do: {rule.Advice}{(rule.FurtherAdvice.Length == 0 ? string.Empty : "; " + rule.FurtherAdvice)}\n\n");
        WriteSample(writer, "Bad", rule.Bad);
        WriteSample(writer, "Good", rule.Good);
        writer.Write($"{rule.Page}\n\n");
        writer.Write(rule.Family == RuleFamily.Reading
            ? "This cannot be switched off: it says what was not judged.\n"
            : $"To silence it, in policylint.json: {{\"ignore\": [{{\"rule\": \"{rule.Id}\", \"path\": \"…\", \"reason\": \"…\"}}]}}\n");
    }

    private static void WriteSample(TextWriter writer, string heading, string sample)
    {
        if (sample.Length == 0)
        {
            return;
        }

        var lines = Indented(sample).Split('\n');
        writer.Write($"{heading}:\n");
        foreach (var line in lines.Take(SampleLines))
        {
            writer.Write($"  {line}\n");
        }

        writer.Write(lines.Length > SampleLines ? $"  … {lines.Length - SampleLines} more lines\n\n" : "\n");
    }

    /// <summary>A sample in JSON with a line for each value; any other as it is, as it may be broken on purpose.</summary>
    private static string Indented(string sample)
    {
        try
        {
            return JToken.Parse(sample).ToString(Formatting.Indented).ReplaceLineEndings("\n");
        }
        catch (JsonReaderException)
        {
            return sample.ReplaceLineEndings("\n").TrimEnd('\n');
        }
    }
}
