using System.Globalization;
using System.Text;

namespace PolicyLint.BuildMeasurement;

/// <summary>The section of the measurements that says what the package costs a build; before the one on real policies.</summary>
internal static class BuildSection
{
    private const string Heading = "## In the compiler\n";
    private const string NextHeading = "## ";

    /// <summary>The page with this section in place of the one it had.</summary>
    public static string PutInto(string page, string section)
    {
        var start = page.IndexOf("\n" + Heading, StringComparison.Ordinal) + 1;
        if (start == 0)
        {
            var next = page.IndexOf("\n" + NextHeading, StringComparison.Ordinal) + 1;
            return next == 0 ? page.TrimEnd() + "\n\n" + section : page[..next] + section + "\n" + page[next..];
        }

        var end = page.IndexOf("\n" + NextHeading, start, StringComparison.Ordinal) + 1;
        return end == 0 ? page[..start] + section : page[..start] + section + "\n" + page[end..];
    }

    public static string Write(IReadOnlyList<BuildResult> builds, EditingResult editing)
    {
        var text = new StringBuilder(Heading);
        text.Append("\nWritten by `tools/measure-build`; do not edit. The compiler of the SDK, wall clock, medians of pairs in turn: 11 by way of its server, which keeps all that was loaded and compiled of the last builds; 3 cold, each in a process of its own, where the code of the package is compiled first.\n\n");
        text.Append("| project | without the package | with it | ratio | target | | ratio, cold |\n| --- | ---: | ---: | ---: | ---: | --- | ---: |\n");
        foreach (var build in builds)
        {
            Line(text, $"| {build.Workload.Description} | {build.Without:F0} ms | {build.With:F0} ms | {build.Ratio:F3} | {Target(build)} | {(build.Cold is { } cold ? cold.ToString("F2", CultureInfo.InvariantCulture) : "–")} |");
        }

        Line(text, $"\nOne file of the first project is edited and its findings are asked for again: {editing.Analyzer:F1} ms, with an analyzer that does nothing {editing.Empty:F1} ms.");
        return text.ToString();
    }

    private static string Target(BuildResult build) => build.Workload.Target is not { } target ? "– | "
        : string.Create(CultureInfo.InvariantCulture, $"≤ {target} | {(build.IsMet ? "met" : "**not met**")}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
