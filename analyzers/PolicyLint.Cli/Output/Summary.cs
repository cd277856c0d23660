using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>The last line: what was found, in how much, and what was not looked at.</summary>
internal static class Summary
{
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

        var scope = $"{Count(report.Policies, "policy", "policies")} in {Count(report.Files, "file")}";
        return report.NotAnalysed.Count == 0 ? $"{scope}: nothing found" : $"{scope}: nothing found ({rest.TrimStart(';', ' ')})";
    }

    public static string Count(int count, string singular, string? plural = null) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? singular : plural ?? singular + "s");

    private static string Rest(CheckReport report)
    {
        var text = report.NotPolicies > 0 ? $"; {report.NotPolicies} no policy" : string.Empty;
        if (report.NotAnalysed.Count > 0)
        {
            text += $"; {report.NotAnalysed.Count} not analysed: {string.Join("; ", report.NotAnalysed.Take(3).Select(Place))}";
            text += report.NotAnalysed.Count > 3 ? "; …" : string.Empty;
        }

        return text;
    }

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
