using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>
/// One line of source as a terminal shows it: tabs as spaces, hidden characters as escapes, wide characters two cells, a very long
/// line cut around what is underlined.
/// </summary>
internal sealed class SourceLine
{
    private const int TabWidth = 4;
    private const int MaximumCells = 160;
    private const int ContextCells = 60;

    private readonly TextSpan _span;
    private readonly int[] _cells;
    private readonly int[] _indices;

    private SourceLine(TextSpan span, string text, int[] cells, int[] indices)
    {
        _span = span;
        _cells = cells;
        _indices = indices;
        Text = text;
    }

    /// <summary>What is shown.</summary>
    public string Text { get; }

    /// <summary>The line as shown, cut if it is long so that the range stays in view.</summary>
    public static SourceLine Of(SourceText source, int line, TextSpan focus, Redaction? redaction)
    {
        var whole = source.Lines.SpanOf(line);
        var span = Cut(whole, focus);
        var content = ContentOf(source, whole, span, redaction);
        var text = new StringBuilder(span.Start > whole.Start ? "…" : string.Empty);
        var cells = new int[content.Length + 1];
        var indices = new int[content.Length + 1];
        var cell = text.Length;
        for (var index = 0; index < content.Length; index++)
        {
            cells[index] = cell;
            indices[index] = text.Length;
            cell += Append(text, content, index, cell);
        }

        cells[content.Length] = cell;
        indices[content.Length] = text.Length;
        text.Append(span.End < whole.End ? "…" : string.Empty);
        return new SourceLine(span, text.ToString(), cells, indices);
    }

    /// <summary>The cell, from 0, where an offset of the source is shown.</summary>
    public int CellOf(int offset) => _cells[Math.Clamp(offset - _span.Start, 0, _cells.Length - 1)];

    /// <summary>The index in <see cref="Text"/> where an offset of the source is shown.</summary>
    public int IndexOf(int offset) => _indices[Math.Clamp(offset - _span.Start, 0, _indices.Length - 1)];

    /// <summary>What is cut through may be an id or a secret, so both are looked for in more than what is shown.</summary>
    private static string ContentOf(SourceText source, TextSpan line, TextSpan span, Redaction? redaction)
    {
        var start = Math.Max(line.Start, span.Start - ContextCells);
        var end = Math.Min(line.End, span.End + ContextCells);
        var content = ShownText.Mask(source.Content[start..end]);
        return (redaction?.Of(content) ?? content).Substring(span.Start - start, span.Length);
    }

    private static TextSpan Cut(TextSpan line, TextSpan focus)
    {
        if (line.Length <= MaximumCells)
        {
            return line;
        }

        var start = Math.Max(line.Start, focus.Start - ContextCells);
        return TextSpan.FromBounds(start, Math.Min(line.End, start + MaximumCells));
    }

    private static int Append(StringBuilder text, string content, int index, int cell)
    {
        var unit = content[index];
        if (unit == '\t')
        {
            var width = TabWidth - (cell % TabWidth);
            text.Append(' ', width);
            return width;
        }

        if (ShownText.IsHidden(content, index))
        {
            text.Append(ShownText.EscapeOf(unit));
            return 6;
        }

        text.Append(unit);
        return CellWidth.Of(content, index);
    }
}
