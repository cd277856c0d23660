using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Linting.Standards;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output.Csv;

/// <summary>
/// All findings as a table for spreadsheets; with a standard, its controls. A file that was not analysed is a row as well. Hidden
/// characters are escapes, so that no cell holds a line break.
/// </summary>
internal static class CsvReport
{
    private static readonly string[] FindingHeader =
    [
        "severity", "rule", "title", "family", "confidence", "account", "file", "line", "column", "path", "message", "advice", "fingerprint",
        "page",
    ];

    private static readonly string[] ControlHeader =
    [
        "standard", "account", "control", "title", "status", "reason", "rule", "severity", "file", "line", "column", "message", "fingerprint",
    ];

    public static void Write(CheckReport report, TextWriter writer)
    {
        if (report.Standards.IsEmpty)
        {
            WriteRow(writer, FindingHeader);
            foreach (var entry in report.Findings)
            {
                WriteRow(writer, RowOf(entry, report));
            }

            foreach (var entry in report.NotAnalysed)
            {
                WriteRow(writer, RowOf(entry));
            }

            return;
        }

        WriteRow(writer, ControlHeader);
        foreach (var result in report.Standards)
        {
            foreach (var row in result.Controls.SelectMany(control => RowsOf(result, control, report)))
            {
                WriteRow(writer, row);
            }
        }
    }

    private static string[] RowOf(ReportedFinding entry, CheckReport report)
    {
        var finding = entry.Finding;
        var position = finding.Place.Source.Lines.PositionAt(finding.Place.SourceSpan.Start);
        return
        [
            SeverityNames.Of(finding.Severity), finding.Rule.Id, finding.Rule.Title, FamilyNames.Of(finding.Rule.Family),
            SeverityNames.Of(finding.Confidence), (finding.Account ?? finding.Document?.Account)?.Id ?? string.Empty,
            finding.Place.Source.Name, Number(position.Line), Number(position.Column), entry.Path, finding.Message, finding.Advice,
            report.FingerprintOf(finding) ?? string.Empty, finding.Rule.Page,
        ];
    }

    private static string[] RowOf(NotAnalysed entry) =>
    [
        "error", string.Empty, "Not analysed", string.Empty, string.Empty, string.Empty, entry.Name,
        entry.Line > 0 ? Number(entry.Line) : string.Empty, string.Empty, string.Empty, "not analysed: " + entry.Reason, string.Empty,
        string.Empty, string.Empty,
    ];

    /// <summary>One row for each finding of a control, or one if it has none.</summary>
    private static IEnumerable<string[]> RowsOf(StandardResult result, ControlResult control, CheckReport report)
    {
        string[] start =
        [
            result.Standard.Id, result.Account.Id ?? string.Empty, control.Control.Number, control.Control.Title,
            ControlWords.Of(control.Status), control.Reason,
        ];
        if (control.Findings.IsEmpty)
        {
            return [[.. start, .. Enumerable.Repeat(string.Empty, ControlHeader.Length - start.Length)]];
        }

        return control.Findings.Select(finding => (string[])[.. start, .. EndOf(finding, report)]);
    }

    private static IEnumerable<string> EndOf(Finding finding, CheckReport report)
    {
        var position = finding.Place.Source.Lines.PositionAt(finding.Place.SourceSpan.Start);
        return
        [
            finding.Rule.Id, SeverityNames.Of(finding.Severity), finding.Place.Source.Name, Number(position.Line), Number(position.Column),
            finding.Message, report.FingerprintOf(finding) ?? string.Empty,
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells) =>
        writer.Write(string.Join(',', cells.Select(cell => CsvCell.Of(ShownText.Escape(cell)))) + "\r\n");
}
