using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>The last line: what was found, in how much, and what was not looked at.</summary>
internal static class Summary
{
    private const int MostShown = 3;

    public static string Of(CheckReport report)
    {
        var counts = new List<string>();
        AddCount(counts, report.Count(Severity.Error), "error");
        AddCount(counts, report.Count(Severity.Warning), "warning");
        AddCount(counts, report.Count(Severity.Info), "info", "info");
        var rest = Rest(report);
        if (counts.Count > 0)
        {
            var policies = Count(report.Policies, "policy", "policies");
            return $"{string.Join(", ", counts)} in {report.PoliciesWithFindings} of {policies} ({Count(report.Files, "file")}{rest})";
        }

        if (report.Files == 0)
        {
            return rest.Length == 0 ? "no file was read" : $"no file was read ({rest.TrimStart(';', ' ')})";
        }

        var scope = $"{Count(report.Policies, "policy", "policies")} in {Count(report.Files, "file")}";
        return report.NotAnalysed.Count + report.Missing.Count == 0 ? $"{scope}: nothing found" : $"{scope}: nothing found ({rest.TrimStart(';', ' ')})";
    }

    public static string Count(int count, string singular, string? plural = null) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? singular : plural ?? singular + "s");

    private static string Rest(CheckReport report)
    {
        var text = report.NotPolicies > 0 ? $"; {report.NotPolicies} no policy" : string.Empty;
        return text + List(report.NotAnalysed, "not analysed", Place) + List(report.Missing, "not there", ShownText.Escape);
    }

    private static string List<T>(IReadOnlyCollection<T> entries, string what, Func<T, string> show) =>
        entries.Count == 0 ? string.Empty : $"; {entries.Count} {what}: {string.Join("; ", entries.Take(MostShown).Select(show))}{(entries.Count > MostShown ? "; …" : string.Empty)}";

    private static string Place(NotAnalysed entry) =>
        ShownText.Escape(entry.Name) + (entry.Line > 0 ? ", line " + entry.Line.ToString(CultureInfo.InvariantCulture) : string.Empty);

    private static void AddCount(List<string> counts, int count, string singular, string? plural = null)
    {
        if (count > 0)
        {
            counts.Add(Count(count, singular, plural));
        }
    }
}
