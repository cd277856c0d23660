using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using PolicyLint.Catalog;
using PolicyLint.Cli.Commands;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>
/// The report as JSON, schema <c>policylint/1</c>: lines and columns from 1, offsets from 0, both in UTF-16 units of the text without
/// byte order mark, ends exclusive.
/// </summary>
internal static class JsonReport
{
    public static void Write(CheckReport report, TextWriter writer)
    {
        using var json = new RedactingJsonWriter(writer, report.Redaction) { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
        json.WriteStartObject();
        Property(json, "schema", "policylint/1");
        json.WritePropertyName("tool");
        json.WriteStartObject();
        Property(json, "version", RootPolicyLintCommand.Version);
        Property(json, "catalog", AwsCatalog.Current.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        Property(json, "profile", SeverityNames.Of(report.Profile));
        WriteArray(json, "findings", report.Findings, (writer, entry) => WriteFinding(writer, entry, report));
        WriteCounts(json, report);
        WriteArray(json, "notAnalysed", report.NotAnalysed, (writer, entry) =>
        {
            writer.WriteStartObject();
            Property(writer, "file", entry.Name);
            Property(writer, "reason", entry.Reason);
            writer.WriteEndObject();
        });
        AccountJson.Write(report, json);
        json.WriteEndObject();
        json.Flush();
        writer.Write('\n');
    }

    /// <param name="json">Where to.</param>
    /// <param name="entry">The finding.</param>
    /// <param name="report">The report it is in; null for one on its own.</param>
    internal static void WriteFinding(JsonWriter json, ReportedFinding entry, CheckReport? report = null)
    {
        var finding = entry.Finding;
        json.WriteStartObject();
        Property(json, "rule", finding.Rule.Id);
        Property(json, "severity", SeverityNames.Of(finding.Severity));
        Property(json, "confidence", SeverityNames.Of(finding.Confidence));
        Property(json, "message", ShownText.Mask(finding.Message));
        Property(json, "advice", ShownText.Mask(finding.Advice));
        Property(json, "file", finding.Place.Source.Name);
        WriteRegion(json, finding.Place.Source, finding.Place.SourceSpan);
        Property(json, "path", ShownText.Mask(entry.Path));
        Property(json, "logicalId", entry.LogicalId);
        Property(json, "construct", finding.Construct);
        Property(json, "kind", finding.Document?.Kind.Presumed.Name());
        Property(json, "fingerprint", report is null ? finding.Fingerprint : report.FingerprintOf(finding));
        WriteArray(json, "superseded", finding.Superseded, (writer, covered) => writer.WriteValue(covered.Rule.Id));
        WriteArray(json, "related", finding.Related, WriteRelated);
        WriteArray(json, "fixes", entry.Fixes, WriteFix);
        json.WriteEndObject();
    }

    private static void WriteRelated(JsonWriter json, RelatedPlace related)
    {
        json.WriteStartObject();
        Property(json, "file", related.Place.Source.Name);
        WriteRegion(json, related.Place.Source, related.Place.SourceSpan);
        Property(json, "message", ShownText.Mask(related.Message));
        json.WriteEndObject();
    }

    private static void WriteFix(JsonWriter json, (Change Change, ImmutableArray<TextEdit> Edits) fix)
    {
        var (change, edits) = fix;
        json.WriteStartObject();
        Property(json, "title", change.Title);
        json.WritePropertyName("safe");
        json.WriteValue(change.IsSafe);
        WriteArray(json, "edits", edits, (writer, edit) =>
        {
            writer.WriteStartObject();
            Property(writer, "file", edit.Source.Name);
            WriteRegion(writer, edit.Source, edit.Span);
            Property(writer, "text", edit.Replacement);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteRegion(JsonWriter json, SourceText source, TextSpan span)
    {
        var start = source.Lines.PositionAt(span.Start);
        var end = source.Lines.PositionAt(span.End);
        json.WritePropertyName("region");
        json.WriteStartObject();
        Number(json, "startLine", start.Line);
        Number(json, "startColumn", start.Column);
        Number(json, "endLine", end.Line);
        Number(json, "endColumn", end.Column);
        Number(json, "offset", span.Start);
        Number(json, "length", span.Length);
        json.WriteEndObject();
    }

    private static void WriteCounts(JsonWriter json, CheckReport report)
    {
        json.WritePropertyName("counts");
        json.WriteStartObject();
        Number(json, "files", report.Files);
        Number(json, "policies", report.Policies);
        Number(json, "notPolicies", report.NotPolicies);
        Number(json, "skipped", report.Skipped);
        json.WritePropertyName("findings");
        json.WriteStartObject();
        Number(json, "error", report.Count(Severity.Error));
        Number(json, "warning", report.Count(Severity.Warning));
        Number(json, "info", report.Count(Severity.Info));
        json.WriteEndObject();
        Number(json, "suppressed", report.Suppressed);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(JsonWriter json, string name, IEnumerable<T> items, Action<JsonWriter, T> write)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Property(JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Number(JsonWriter json, string name, int value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
