using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>One screen on one rule.</summary>
internal static class ExplainReport
{
    private const int SampleWidth = 400;

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
        if (sample.Length > 0)
        {
            var shown = sample.Length > SampleWidth ? sample[..SampleWidth] + " …" : sample;
            writer.Write($"{heading}:\n  {shown}\n\n");
        }
    }
}
