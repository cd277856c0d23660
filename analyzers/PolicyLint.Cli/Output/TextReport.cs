using PolicyLint.Diagnostics;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Findings as the best compilers show them: the line, the range, what to do.</summary>
internal sealed class TextReport(TextWriter writer, TextStyle style, bool isTerminal)
{
    /// <summary>How many findings of one rule in one file a terminal shows.</summary>
    private const int MaximumOfRule = 3;

    private Redaction? _redaction;

    public void Write(CheckReport report)
    {
        _redaction = report.Redaction;
        if (!report.Standards.IsEmpty)
        {
            new StandardText(writer, style).Write(report.Standards);
            return;
        }

        foreach (var file in report.Findings.GroupBy(entry => entry.Finding.Place.Source.Name))
        {
            WriteFile(file.Key, [.. file]);
        }

        foreach (var entry in report.NotAnalysed)
        {
            WriteNotAnalysed(entry);
        }

        new AccountText(writer, style).Write(report);
        writer.Write(Summary.Of(report) + "\n");
    }

    private void WriteFile(string name, List<ReportedFinding> findings)
    {
        var shown = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in findings)
        {
            var id = entry.Finding.Rule.Id;
            shown[id] = shown.GetValueOrDefault(id) + 1;
            if (!isTerminal || shown[id] <= MaximumOfRule)
            {
                Write(entry);
            }
        }

        foreach (var (id, count) in shown)
        {
            if (isTerminal && count > MaximumOfRule)
            {
                writer.Write($"… {count - MaximumOfRule} more {id} in {ShownText.Escape(name)}\n\n");
            }
        }
    }

    private void Write(ReportedFinding entry)
    {
        var finding = entry.Finding;
        var position = finding.Place.Source.Lines.PositionAt(finding.Place.SourceSpan.Start);
        var name = ShownText.Escape(finding.Place.Source.Name);
        var heading = style.Of(finding.Severity, $"{SeverityNames.Of(finding.Severity)}[{finding.Rule.Id}]");
        var excerpt = new Excerpt(finding, _redaction);
        var indent = new string(' ', excerpt.GutterWidth);
        writer.Write($"{heading}: {style.Strong(ShownText.Escape(finding.Message))}\n");
        writer.Write($" {indent}{style.Gutter("-->")} {name}:{position}\n");
        new ExcerptText(excerpt, finding.Severity, style).Write(writer);
        WriteElsewhere(finding, indent);
        foreach (var note in Notes(entry))
        {
            writer.Write($" {indent} {style.Gutter("=")} {note}\n");
        }

        WriteHint(entry, indent);
        writer.Write('\n');
    }

    private void WriteElsewhere(Finding finding, string indent)
    {
        foreach (var related in finding.Related)
        {
            if (related.Place.Source.Name != finding.Place.Source.Name)
            {
                var position = related.Place.Source.Lines.PositionAt(related.Place.SourceSpan.Start);
                writer.Write($" {indent}{style.Gutter(":::")} {ShownText.Escape(related.Place.Source.Name)}:{position} {ShownText.Escape(related.Message)}\n");
            }
        }
    }

    private static IEnumerable<string> Notes(ReportedFinding entry)
    {
        var finding = entry.Finding;
        if (entry.LogicalId is not null)
        {
            yield return "in: " + ShownText.Escape(entry.Path);
        }

        var further = finding.Rule.FurtherAdvice;
        yield return "help: " + ShownText.Escape(finding.Advice) + (further.Length == 0 ? string.Empty : "; " + further);
        foreach (var covered in finding.Superseded)
        {
            yield return $"covers: {covered.Rule.Id} {covered.Rule.Title}";
        }

        if (finding.Confidence != Confidence.High)
        {
            yield return $"note: {SeverityNames.Of(finding.Confidence)} confidence";
        }

        if (finding.Document is { Kind: { IsCertain: false, Reason.Length: > 0 } kind })
        {
            yield return $"note: read as {Model.PolicyKindNames.Words(kind.Presumed)}, {kind.Reason} (--kind, or \"kinds\" in policylint.json)";
        }

        yield return $"more: policylint explain {finding.Rule.Id}";
    }

    /// <summary>The repair, as the line before and after where it is within one.</summary>
    private void WriteHint(ReportedFinding entry, string indent)
    {
        foreach (var (change, edits) in entry.Fixes)
        {
            writer.Write($" {indent} {style.Gutter("=")} hint: {ShownText.Escape(change.Title)}\n");
            if (edits is not [{ } edit] || edit.Replacement.Contains('\n') || edit.Source.Content.IndexOf('\n', edit.Span.Start, edit.Span.Length) >= 0)
            {
                continue;
            }

            var line = edit.Source.Lines.LineAt(edit.Span.Start);
            var span = edit.Source.Lines.SpanOf(line);
            var before = edit.Source.Content.Substring(span.Start, span.Length);
            var after = before[..(edit.Span.Start - span.Start)] + edit.Replacement + before[Math.Min(before.Length, edit.Span.End - span.Start)..];
            writer.Write($" {line} {style.Gutter("-")} {ShownText.Escape(before)}\n");
            writer.Write($" {line} {style.Gutter("+")} {ShownText.Escape(after)}\n");
        }
    }

    private void WriteNotAnalysed(NotAnalysed entry)
    {
        var line = entry.Line > 0 ? $":{entry.Line}" : string.Empty;
        writer.Write($"{style.Of(Severity.Error, "not analysed")}: {ShownText.Escape(entry.Name)}{line}: {ShownText.Escape(entry.Reason)}\n\n");
    }
}
