using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>A range of one line that is underlined.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Span">The range in the source, within that line.</param>
/// <param name="Mark"><c>^</c> for the finding itself, <c>-</c> for a related place.</param>
/// <param name="Label">What stands beside the underline.</param>
internal sealed record Underline(int Line, TextSpan Span, char Mark, string Label)
{
    /// <summary>The underline of a range: its first line, if it spans several.</summary>
    public static Underline Of(SourceText source, TextSpan span, char mark, string label)
    {
        var lines = source.Lines;
        var line = lines.LineAt(span.Start);
        var lineSpan = lines.SpanOf(line);
        var end = Math.Max(span.Start, Math.Min(span.End, lineSpan.End));
        return new Underline(line, TextSpan.FromBounds(span.Start, end), mark, label);
    }
}
