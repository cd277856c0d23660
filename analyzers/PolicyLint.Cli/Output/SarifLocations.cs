using Newtonsoft.Json;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Places as SARIF has them: files relative to a base, lines and columns from 1, ends exclusive.</summary>
internal sealed class SarifLocations(JsonWriter json, string folder)
{
    /// <summary>The base that relative paths hang on: the folder that the tool ran in.</summary>
    public const string BaseId = "%SRCROOT%";

    /// <summary>A snippet is for a reader; the whole of a long range is in the file.</summary>
    private const int LongestSnippet = 1_000;

    public void WriteBase() => json.Object("originalUriBaseIds", () => json.Object(BaseId, () => json.Member("uri", FolderUri)));

    public void WritePhysical(SourceText source, TextSpan span) => json.Object("physicalLocation", () =>
    {
        WriteArtifact(source.Name);
        WriteRegion("region", source, span, withSnippet: true);
    });

    /// <summary>A file, and the line in it if there is one.</summary>
    public void WritePhysical(string name, int line) => json.Object("physicalLocation", () =>
    {
        WriteArtifact(name);
        if (line > 0)
        {
            json.Object("region", () => json.Member("startLine", line));
        }
    });

    public void WriteArtifact(string name) => json.Object("artifactLocation", () =>
    {
        var isBelow = !name.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(name);
        json.Member("uri", isBelow ? Escape(name) : new Uri(Path.GetFullPath(name, folder)).AbsoluteUri);
        if (isBelow)
        {
            json.Member("uriBaseId", BaseId);
        }
    });

    public void WriteRegion(string name, SourceText source, TextSpan span, bool withSnippet)
    {
        var start = source.Lines.PositionAt(span.Start);
        var end = source.Lines.PositionAt(span.End);
        json.Object(name, () =>
        {
            json.Member("startLine", start.Line);
            json.Member("startColumn", start.Column);
            json.Member("endLine", end.Line);
            json.Member("endColumn", end.Column);
            if (withSnippet && span.Length is > 0 and <= LongestSnippet)
            {
                json.Object("snippet", () => json.Member("text", Snippet(source, span, start.Line, end.Line)));
            }
        });
    }

    /// <summary>The text of a range. Secrets are looked for in whole lines, as a range may hold but a part of one.</summary>
    private static string Snippet(SourceText source, TextSpan span, int firstLine, int lastLine)
    {
        var lines = TextSpan.FromBounds(source.Lines.SpanOf(firstLine).Start, Math.Max(span.End, source.Lines.SpanOf(lastLine).End));
        return lines.Length > LongestSnippet * 10
            ? ShownText.Mask(source.Content.Substring(span.Start, span.Length))
            : ShownText.Mask(source.Content.Substring(lines.Start, lines.Length)).Substring(span.Start - lines.Start, span.Length);
    }

    private string FolderUri => new Uri(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar).AbsoluteUri;

    private static string Escape(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
