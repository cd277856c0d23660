using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>One line a finding, in the form that editors and other tools take.</summary>
internal static class ConciseReport
{
    public static void Write(CheckReport report, TextWriter writer)
    {
        foreach (var entry in report.Findings)
        {
            var finding = entry.Finding;
            var position = finding.Place.Source.Lines.PositionAt(finding.Place.SourceSpan.Start);
            var text = ShownText.Escape($"{finding.Message}; {finding.Advice}");
            writer.Write($"{ShownText.Escape(finding.Place.Source.Name)}:{position}: {SeverityNames.Of(finding.Severity)} {finding.Rule.Id}: {text}\n");
        }

        foreach (var entry in report.NotAnalysed.Where(entry => !IsSaid(entry, report)))
        {
            writer.Write($"{ShownText.Escape(entry.Name)}:{Math.Max(1, entry.Line)}:1: error: not analysed: {ShownText.Escape(entry.Reason)}\n");
        }

        writer.Write(Summary.Of(report) + "\n");
    }

    /// <summary>Whether a finding in the file says the same.</summary>
    private static bool IsSaid(NotAnalysed entry, CheckReport report) =>
        report.Findings.Any(other => other.Finding.Place.Source.Name == entry.Name && other.Finding.Message.Contains(entry.Reason, StringComparison.Ordinal));
}
