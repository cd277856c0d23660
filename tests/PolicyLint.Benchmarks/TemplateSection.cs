using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PolicyLint.Benchmarks;

/// <summary>The part of the page on large templates.</summary>
internal static class TemplateSection
{
    private const double MostOfJson = 3;
    private const double MostOfYaml = 2;

    /// <summary>The text, and whether every target is met.</summary>
    public static (string Text, bool AreMet) Measure()
    {
        var json = Run(TemplateRun.Json);
        var yaml = Run(TemplateRun.Yaml);
        var many = Run(TemplateRun.Parallel);
        var text = new StringBuilder();
        text.Append("\nThe full lint of templates, each line in a process of its own, medians of 31 pairs in turn:\n\n");
        text.Append("| templates | measured | target | |\n| --- | ---: | ---: | --- |\n");
        Line(text, $"| one of 500 resources, {json[3]:F2} MB of JSON ({json[1]:F1} ms), to the bare walk of the same bytes ({json[2]:F1} ms) | {json[0]:F2} | ≤ {MostOfJson:F1} | {Verdict(IsMet(json[0], MostOfJson))} |");
        Line(text, $"| the same in YAML, {yaml[3]:F2} MB ({yaml[1]:F1} ms), to the bare walk of the same bytes ({yaml[2]:F1} ms) | {yaml[0]:F2} | ≤ {MostOfYaml:F1} | {Verdict(IsMet(yaml[0], MostOfYaml))} |");
        Line(text, $"| 300 of 100 resources, {many[2]:F0} MB of JSON, after each other ({many[0]:F0} ms), to the same in parallel ({many[1]:F0} ms) | {many[0] / many[1]:F2} | – |  |");
        Line(text, $"| the most memory that the process had, the texts themselves with it | {many[3]:F0} MB | – |  |");
        return (text.ToString(), IsMet(json[0], MostOfJson) && IsMet(yaml[0], MostOfYaml));
    }

    private static bool IsMet(double ratio, double most) => Math.Round(ratio, 2) <= most;

    private static string Verdict(bool isMet) => isMet ? "met" : "**not met**";

    /// <exception cref="InvalidOperationException">The process says that something went wrong.</exception>
    private static double[] Run(string what)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TemplateSection).Assembly.Location, TemplateRun.Argument, what]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"{what} ended with {process.ExitCode}: {output}");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
