using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace PolicyLint.Benchmarks;

/// <summary>The part of the page on streams of policies.</summary>
internal static class StreamSection
{
    private const int Policies = 120_000;
    private const double Many = 10_000_000;
    private const int Runs = 3;

    /// <summary>The text; nothing is promised.</summary>
    public static (string Text, bool AreMet) Measure()
    {
        var folder = Directory.CreateTempSubdirectory("policylint-stream").FullName;
        try
        {
            var file = Path.Combine(folder, "policies.jsonl");
            Write(file);
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"\n`stream` over {Policies} of the generated policies, {new FileInfo(file).Length / 1e6:F0} MB, from the start of the process to its end, medians of {Runs}:\n\n");
            text.Append("| threads | policies a second | ten million policies | most memory |\n| ---: | ---: | ---: | ---: |\n");
            foreach (var threads in new[] { 1, Environment.ProcessorCount }.Distinct())
            {
                var (seconds, megabytes) = Median(Enumerable.Range(0, Runs).Select(_ => ToolProcess.Run(file, "stream", "--threads", threads.ToString(CultureInfo.InvariantCulture))));
                text.Append(CultureInfo.InvariantCulture, $"| {threads} | {Policies / seconds:F0} | {Many / Policies * seconds / 60:F0} minutes | {megabytes:F0} MB |\n");
            }

            text.Append("\nProcesses share nothing, so machines add up: ten of these take a tenth of the time.\n");
            return (text.ToString(), true);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static (double Seconds, double Megabytes) Median(IEnumerable<(double Seconds, double Megabytes)> runs) => runs.OrderBy(run => run.Seconds).ElementAt(Runs / 2);

    private static void Write(string file)
    {
        var documents = CorpusPolicies.All.Select(policy => JToken.Parse(Encoding.UTF8.GetString(policy.Json)).ToString(Newtonsoft.Json.Formatting.None)).ToArray();
        using var lines = new StreamWriter(file);
        for (var number = 0; number < Policies; number++)
        {
            lines.Write(string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"p{number}\",\"kind\":\"identity\",\"document\":{documents[number % documents.Length]}}}\n"));
        }
    }
}
