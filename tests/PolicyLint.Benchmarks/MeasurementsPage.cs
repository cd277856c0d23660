using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Reports;

namespace PolicyLint.Benchmarks;

/// <summary>Writes what a run measured as a page of Markdown.</summary>
internal static class MeasurementsPage
{
    private const double BytesOfKibibyte = 1024;
    private const string OtherHeading = "\n## ";

    /// <summary>The page, and whether every target is met.</summary>
    public static (string Text, bool AreMet) Of(Summary summary)
    {
        var page = new StringBuilder();
        AddHead(page);
        var areMet = AddRatios(summary, page);
        AddMeasurements(summary, page);
        return (page.ToString(), areMet);
    }

    /// <summary>The text with what other scripts have written below it: what a build costs and what real policies give is not measured here.</summary>
    public static string WithKept(string text, string path)
    {
        var existing = File.Exists(path) ? File.ReadAllText(path) : string.Empty;
        var kept = existing.IndexOf(OtherHeading, StringComparison.Ordinal);
        return kept < 0 ? text : text + existing[kept..];
    }

    private static void AddHead(StringBuilder page)
    {
        var policies = CorpusPolicies.All;
        page.Append("# Measurements\n\nWritten by `tools/measure`; do not edit. All figures are of one run.\n\n");
        Line(page, $"- Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.OSArchitecture}, {OperatingSystemName()}; {RuntimeInformation.FrameworkDescription}, BenchmarkDotNet {typeof(Summary).Assembly.GetName().Version?.ToString(3)}.");
        Line(page, $"- Corpus: {policies.Count} generated policies, as JSON {Kibibytes(policies.Average(policy => policy.Json.Length))} each on average, as YAML {Kibibytes(policies.Average(policy => policy.Yaml.Length))}.");
        page.Append("- A ratio divides two medians of the same run and the same build of Core. Both begin at the bytes of a file: decoding is part of them.\n");
        page.Append("- The bare walks are Newtonsoft.Json's `JsonTextReader` and YamlDotNet's `Parser`, read to the end with nothing kept.\n");
        page.Append("- Times vary from machine to machine, ratios by a tenth on a busy one: only ratios have targets.\n\n");
    }

    private static bool AddRatios(Summary summary, StringBuilder page)
    {
        page.Append("| ratio to the bare walk of the same bytes | Core for | measured | target | |\n| --- | --- | ---: | ---: | --- |\n");
        var areMet = true;
        foreach (var target in Target.All)
        {
            var ratio = Measurement.Of(summary, target.CoreBuild, target.Benchmark).Microseconds
                / Measurement.Of(summary, target.CoreBuild, target.Walk).Microseconds;
            var isMet = target.Ratio is not { } most || Math.Round(ratio, 2) <= most;
            areMet &= isMet;
            var verdict = target.Ratio is null ? string.Empty : isMet ? "met" : "**not met**";
            Line(page, $"| {target.Name} | {target.CoreBuild} | {ratio:F2} | {(target.Ratio is { } shown ? Number($"≤ {shown:F1}") : "–")} | {verdict} |");
        }

        page.Append('\n');
        return areMet;
    }

    private static void AddMeasurements(Summary summary, StringBuilder page)
    {
        page.Append("| for one policy, on average | Core for | time | allocated |\n| --- | --- | ---: | ---: |\n");
        foreach (var (name, benchmark) in Benchmarks())
        {
            foreach (var build in (string[])[CoreBuild.Net, CoreBuild.NetStandard])
            {
                var measured = Measurement.Of(summary, build, benchmark);
                Line(page, $"| {name} | {build} | {measured.Microseconds:F1} µs | {Kibibytes(measured.Bytes)} |");
            }
        }
    }

    private static (string Name, string Benchmark)[] Benchmarks() =>
    [
        ("bare walk of JSON", nameof(ReaderBenchmarks.JsonWalk)),
        ("JSON reader", nameof(ReaderBenchmarks.JsonTree)),
        ("full lint of JSON, default profile", nameof(ReaderBenchmarks.Lint)),
        ("full lint of JSON, every rule", nameof(ReaderBenchmarks.LintStrict)),
        ("bare walk of YAML", nameof(ReaderBenchmarks.YamlWalk)),
        ("YAML reader", nameof(ReaderBenchmarks.YamlTree)),
    ];

    private static string OperatingSystemName() =>
        OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux";

    private static string Kibibytes(double bytes) => Number($"{bytes / BytesOfKibibyte:F1} KiB");

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, FormattableString text) => page.Append(Number(text)).Append('\n');
}
