using Newtonsoft.Json;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output.Html;

/// <summary>Writes what the page shows of one finding.</summary>
internal sealed class PageFinding(PageText text, Redaction? redaction)
{
    private const int MostUnderlined = 6;
    private const int MostElsewhere = 10;

    private readonly DecodedTexts _decoded = new();

    public void Write(JsonWriter json, ReportedFinding entry) => json.Object(() =>
    {
        var finding = entry.Finding;
        json.Member("rule", finding.Rule.Id);
        json.Member("severity", SeverityNames.Of(finding.Severity));
        json.Member("confidence", SeverityNames.Of(finding.Confidence));
        json.Member("message", text.Of(finding.Message));
        json.Member("advice", text.Of(finding.Advice));
        WritePlace(json, finding.Place, text);
        json.Member("path", text.Of(entry.Path));
        json.Member("account", (finding.Account ?? finding.Document?.Account)?.Id);
        json.Array("covers", finding.Superseded.Take(MostElsewhere), covered => json.WriteValue($"{covered.Rule.Id} {covered.Rule.Title}"));
        json.Array("fixes", entry.Fixes.Take(MostElsewhere), fix => json.WriteValue(text.Of(fix.Change.Title)));
        WriteExcerpt(json, new Excerpt(finding, redaction, _decoded, MostUnderlined));
    });

    /// <summary>The file, line and column, by which the page finds a finding again.</summary>
    public static void WritePlace(JsonWriter json, Place place, PageText text)
    {
        var position = place.Source.Lines.PositionAt(place.SourceSpan.Start);
        json.Member("file", text.Of(place.Source.Name));
        json.Member("line", position.Line);
        json.Member("column", position.Column);
    }

    private void WriteExcerpt(JsonWriter json, Excerpt excerpt)
    {
        json.Member("decoded", excerpt.IsDecoded);
        json.Array("excerpt", excerpt.Lines(), line => json.Object(() =>
        {
            json.Member("number", line.Number);
            json.Member("text", line.Shown.Text);
            json.Member("gap", line.IsAfterGap);
            json.Array("marks", line.Underlines, underline => WriteMark(json, line.Shown, underline));
        }));
        json.Array("related", excerpt.Elsewhere.Take(MostElsewhere), related => json.Object(() =>
        {
            WritePlace(json, related.Place, text);
            json.Member("message", text.Of(related.Message));
        }));
        json.Member("relatedMore", Math.Max(0, excerpt.Elsewhere.Count - MostElsewhere));
    }

    private void WriteMark(JsonWriter json, SourceLine line, Underline underline) => json.Object(() =>
    {
        json.Member("start", line.IndexOf(underline.Span.Start));
        json.Member("end", line.IndexOf(underline.Span.End));
        json.Member("own", underline.Mark == '^');
        json.Member("label", text.Of(underline.Label));
    });
}
