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

    private SourceLine(TextSpan span, string text, int[] cells)
    {
        _span = span;
        _cells = cells;
        Text = text;
    }

    /// <summary>What is shown.</summary>
    public string Text { get; }

    /// <summary>The line as shown, cut if it is long so that the range stays in view.</summary>
    public static SourceLine Of(SourceText source, int line, TextSpan focus)
    {
        var whole = source.Lines.SpanOf(line);
        var span = Cut(whole, focus);
        var content = ShownText.Mask(source.Content.Substring(span.Start, span.Length));
        var text = new StringBuilder(span.Start > whole.Start ? "…" : string.Empty);
        var cells = new int[content.Length + 1];
        var cell = text.Length;
        for (var index = 0; index < content.Length; index++)
        {
            cells[index] = cell;
            cell += Append(text, content, index, cell);
        }

        cells[content.Length] = cell;
        text.Append(span.End < whole.End ? "…" : string.Empty);
        return new SourceLine(span, text.ToString(), cells);
    }

    /// <summary>The cell, from 0, where an offset of the source is shown.</summary>
    public int CellOf(int offset) => _cells[Math.Clamp(offset - _span.Start, 0, _cells.Length - 1)];

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
