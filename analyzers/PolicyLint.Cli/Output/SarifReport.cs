using System.Collections.Immutable;
using Newtonsoft.Json;
using PolicyLint.Cli.Commands;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Reading;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>
/// The report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Columns count UTF-16 units of the
/// text without byte order mark. Findings that an ignore set aside are left out, as GitHub would show them.
/// </summary>
internal sealed class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly JsonWriter _json;
    private readonly SarifLocations _locations;
    private readonly CheckReport _report;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly List<RuleDescriptor> _descriptors = [];

    private SarifReport(CheckReport report, JsonWriter json, string folder)
    {
        _report = report;
        _json = json;
        _locations = new SarifLocations(json, folder);
        foreach (var entry in report.Findings)
        {
            if (_rules.TryAdd(entry.Finding.Rule.Id, _descriptors.Count))
            {
                _descriptors.Add(entry.Finding.Rule);
            }
        }
    }

    /// <param name="report">What to write.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="folder">The folder that the names of files are relative to, in full.</param>
    public static void Write(CheckReport report, TextWriter writer, string folder)
    {
        using var json = new RedactingJsonWriter(writer, report.Redaction) { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
        new SarifReport(report, json, folder).Write();
        json.Flush();
        writer.Write('\n');
    }

    internal static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };

    private void Write() => _json.Object(() =>
    {
        _json.Member("$schema", Schema);
        _json.Member("version", "2.1.0");
        _json.Array("runs", [_report], _ => _json.Object(WriteRun));
    });

    private void WriteRun()
    {
        _json.Object("tool", () => _json.Object("driver", () =>
        {
            _json.Member("name", "PolicyLint");
            _json.Member("semanticVersion", RootPolicyLintCommand.Version);
            _json.Array("rules", _descriptors, rule => SarifRules.Write(_json, rule));
        }));
        _json.Array("invocations", [_report], _ => _json.Object(WriteInvocation));
        _locations.WriteBase();
        _json.Array("newlineSequences", ["\r\n", "\n", "\r"], _json.WriteValue);
        _json.Member("columnKind", "utf16CodeUnits");
        _json.Array("results", _report.Findings, WriteResult);
    }

    private void WriteInvocation()
    {
        _json.Member("executionSuccessful", _report.NotAnalysed.Count == 0 && _report.Missing.Count == 0);
        _json.Array("toolConfigurationNotifications", _report.Missing, missing => _json.Object(() =>
        {
            _json.Member("level", "error");
            WriteMessage("message", "no file matches " + missing);
        }));
        _json.Array("toolExecutionNotifications", _report.NotAnalysed, WriteNotAnalysed);
    }

    private void WriteNotAnalysed(NotAnalysed entry) => _json.Object(() =>
    {
        _json.Member("level", "error");
        WriteMessage("message", "not analysed: " + entry.Reason);
        _json.Array("locations", [entry], _ => _json.Object(() => _locations.WritePhysical(entry.Name, entry.Line)));
    });

    private void WriteResult(ReportedFinding entry) => _json.Object(() =>
    {
        var finding = entry.Finding;
        _json.Member("ruleId", finding.Rule.Id);
        _json.Member("ruleIndex", _rules[finding.Rule.Id]);
        _json.Member("level", LevelOf(finding.Severity));
        WriteMessage("message", $"{finding.Message}; {finding.Advice}");
        _json.Array("locations", [entry], WriteLocation);
        if (!finding.Related.IsEmpty)
        {
            _json.Array("relatedLocations", finding.Related, WriteRelated);
        }

        if (_report.FingerprintOf(finding) is { } fingerprint)
        {
            _json.Object("partialFingerprints", () => _json.Member("policyLintFingerprint/v1", fingerprint));
        }

        var fixes = entry.Fixes.ToList();
        if (fixes.Count > 0)
        {
            _json.Array("fixes", fixes, WriteFix);
        }

        WriteProperties(finding);
    });

    private void WriteLocation(ReportedFinding entry) => _json.Object(() =>
    {
        _locations.WritePhysical(entry.Finding.Place.Source, entry.Finding.Place.SourceSpan);
        var path = ShownText.Escape(entry.Path);
        if (path.Length > 0)
        {
            _json.Array("logicalLocations", [path], text => _json.Object(() => _json.Member("fullyQualifiedName", text)));
        }
    });

    private void WriteRelated(RelatedPlace related) => _json.Object(() =>
    {
        _locations.WritePhysical(related.Place.Source, related.Place.SourceSpan);
        WriteMessage("message", related.Message);
    });

    private void WriteFix((Change Change, ImmutableArray<TextEdit> Edits) fix) => _json.Object(() =>
    {
        WriteMessage("description", fix.Change.Title);
        var files = fix.Edits.GroupBy(edit => edit.Source.Name, StringComparer.Ordinal);
        _json.Array("artifactChanges", files, edits => _json.Object(() =>
        {
            _locations.WriteArtifact(edits.Key);
            _json.Array("replacements", edits, WriteReplacement);
        }));
        _json.Object("properties", () => _json.Member("safe", fix.Change.IsSafe));
    });

    private void WriteReplacement(TextEdit edit) => _json.Object(() =>
    {
        _locations.WriteRegion("deletedRegion", edit.Source, edit.Span, withSnippet: false);
        _json.Object("insertedContent", () => _json.Member("text", edit.Replacement));
    });

    private void WriteProperties(Finding finding) => _json.Object("properties", () =>
    {
        _json.Member("confidence", SeverityNames.Of(finding.Confidence));
        if (finding.Document is { } document)
        {
            _json.Member("kind", document.Kind.Presumed.Name());
        }

        if (!finding.Superseded.IsEmpty)
        {
            _json.Array("superseded", finding.Superseded, covered => _json.WriteValue(covered.Rule.Id));
        }
    });

    private void WriteMessage(string name, string text) =>
        _json.Object(name, () => _json.Member("text", WithoutLinks(ShownText.Escape(text))));

    /// <summary>In a message, <c>[text](target)</c> is a link (section 3.11.6): a policy must not bring its own.</summary>
    private static string WithoutLinks(string text) => text.Contains("](", StringComparison.Ordinal)
        ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        : text;
}
