using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Linting.Standards;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Rules.Accounts;

namespace PolicyLint.Cli.Output.Markdown;

/// <summary>The report for pull requests, wikis and the summary of a pipeline.</summary>
internal sealed class MarkdownReport(TextWriter writer)
{
    private const int MostUnderlined = 6;
    private const int MostOfControl = 5;
    private const int MostAdministrators = 50;

    private readonly DecodedTexts _decoded = new();

    public void Write(CheckReport report)
    {
        Account[] accounts = [.. report.Accounts.SelectMany(inventory => inventory.Accounts)];
        Paragraph(accounts is [{ } only] ? $"# IAM of {MarkdownText.Sentence(only.Name)}" : "# IAM report");
        Paragraph(MarkdownText.Sentence(Summary.Of(report)));
        WriteNotAnalysed(report);
        foreach (var account in accounts)
        {
            Write(account, accounts.Length > 1, report);
        }

        WriteFindings(report);
    }

    private void Paragraph(string text) => writer.Write(text + "\n\n");

    private void WriteNotAnalysed(CheckReport report)
    {
        if (report.NotAnalysed.Count == 0)
        {
            return;
        }

        Paragraph("## Not analysed");
        foreach (var entry in report.NotAnalysed.Take(FindingGroup.MostShown))
        {
            writer.Write($"- {PlaceOf(entry)}: {MarkdownText.Sentence(entry.Reason)}\n");
        }

        WriteRest(report.NotAnalysed.Count - FindingGroup.MostShown);
        writer.Write('\n');
    }

    private static string PlaceOf(NotAnalysed entry) =>
        MarkdownText.Code(entry.Line > 0 ? $"{entry.Name}:{entry.Line.ToString(CultureInfo.InvariantCulture)}" : entry.Name);

    private void Write(Account account, bool isOneOfMany, CheckReport report)
    {
        if (isOneOfMany)
        {
            Paragraph($"## {MarkdownText.Sentence(account.Name)}");
        }

        Paragraph($"Ages are counted to {MarkdownText.Sentence(AccountBasis.DayOf(account, report.AccountDay))}.");
        foreach (var practices in report.Practices.Value.Of(account))
        {
            Write(practices);
        }

        WritePowers(account);
        foreach (var standard in report.Standards.Of(account))
        {
            Write(standard);
        }

        var missing = AccountBasis.Missing(account).Select(MarkdownText.Code).ToList();
        if (missing.Count > 0)
        {
            Paragraph($"Not given: {string.Join(", ", missing)}; `policylint account --how` prints a script that collects them.");
        }
    }

    private void Write(StandardResult result)
    {
        Paragraph($"### {result.Standard.Title}");
        Paragraph(ControlWords.CountsOf(result));
        writer.Write("| No. | Control | Result | Why |\n| --- | --- | --- | --- |\n");
        foreach (var control in result.Controls)
        {
            var status = control.Status == ControlStatus.Failed ? "**fail**" : ControlWords.Of(control.Status);
            writer.Write($"| {control.Control.Number} | {control.Control.Title} | {status} | {Said(control)} |\n");
        }

        writer.Write('\n');
    }

    /// <summary>Why a control is not decidable, or what fails it, in one cell.</summary>
    private static string Said(ControlResult control)
    {
        if (control.Findings.IsEmpty)
        {
            return control.Reason;
        }

        var findings = control.Findings.Take(MostOfControl).Select(finding => $"{finding.Rule.Id} {MarkdownText.Cell(finding.Message)}");
        var rest = control.Findings.Length - MostOfControl;
        return string.Join("<br>", findings) + (rest > 0 ? $"<br>{Number(rest)} more" : string.Empty);
    }

    private void WritePowers(Account account)
    {
        if (!account.Exports.ContainsKey(ExportKind.AuthorizationDetails))
        {
            return;
        }

        Paragraph("### Who may do how much");
        writer.Write($"| | {string.Join(" | ", PowerCounts.Levels.Select(PowerCounts.WordsOf))} |\n");
        writer.Write($"| --- |{string.Concat(Enumerable.Repeat(" ---: |", PowerCounts.Levels.Length))}\n");
        foreach (var row in PowerCounts.Of(account, new Powers()))
        {
            writer.Write($"| {row.Kind} | {string.Join(" | ", row.Counts.Select(Number))} |\n");
        }

        writer.Write('\n');
        WriteAdministrators(Administrators.Of(account));
    }

    private void WriteAdministrators(IReadOnlyCollection<Administrator> administrators)
    {
        foreach (var who in administrators.Take(MostAdministrators))
        {
            var unless = who.Caveats.IsEmpty ? string.Empty : ", unless " + string.Join(", and unless ", who.Caveats.Select(MarkdownText.Sentence));
            writer.Write($"- {who.Identity.Noun} {MarkdownText.Code(who.Identity.Name.Display)} may do everything through {MarkdownText.Code(who.Via)}{unless}\n");
        }

        WriteRest(administrators.Count - MostAdministrators);
        writer.Write(administrators.Count > 0 ? "\n" : string.Empty);
    }

    private void WriteFindings(CheckReport report)
    {
        Paragraph("## Findings");
        var groups = FindingGroup.Of(report);
        if (groups.Count == 0)
        {
            Paragraph("Nothing was found.");
        }

        foreach (var group in groups)
        {
            Paragraph($"### {group.Rule.Id} {MarkdownText.Sentence(group.Rule.Title)} ({Number(group.Findings.Count)})");
            foreach (var entry in group.Findings.Take(FindingGroup.MostShown))
            {
                Write(entry.Finding, report.Redaction);
            }

            WriteRest(group.Findings.Count - FindingGroup.MostShown);
            Paragraph($"[What AWS says]({group.Rule.Page})");
        }
    }

    private void Write(Finding finding, Redaction? redaction)
    {
        var place = $"{finding.Place.Source.Name}:{finding.Place.Source.Lines.PositionAt(finding.Place.SourceSpan.Start)}";
        var excerpt = new Excerpt(finding, redaction, _decoded, MostUnderlined);
        string[] lines = [.. new ExcerptText(excerpt, finding.Severity, new TextStyle(isOn: false)).Lines()];
        var fence = MarkdownText.FenceFor(lines);
        writer.Write($"- **{SeverityNames.Of(finding.Severity)}** {MarkdownText.Code(place)}\n");
        writer.Write($"  {MarkdownText.Sentence(finding.Message)}; {MarkdownText.Sentence(finding.Advice)}\n\n");
        writer.Write($"  {fence}text\n{string.Concat(lines.Select(line => $"  {line}\n"))}  {fence}\n\n");
    }

    private void WriteRest(int rest)
    {
        if (rest > 0)
        {
            writer.Write($"{Number(rest)} more are in `--format json` and `--format csv`.\n\n");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
