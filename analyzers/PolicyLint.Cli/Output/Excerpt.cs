using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>The lines of a source text that a finding is about, with what is underlined in them.</summary>
internal sealed class Excerpt
{
    private readonly SourceText _source;
    private readonly List<Underline> _underlines;
    private readonly TextStyle _style;
    private readonly Severity _severity;

    public Excerpt(Finding finding, TextStyle style)
    {
        _source = finding.Place.Source;
        _style = style;
        _severity = finding.Severity;
        _underlines = [Underline.Of(finding.Place, '^', finding.Label)];
        foreach (var related in finding.Related)
        {
            if (related.Place.Source.Name == _source.Name)
            {
                _underlines.Add(Underline.Of(related.Place, '-', related.Message));
            }
        }
    }

    /// <summary>The width of the largest line number, with the line before the first one.</summary>
    public int GutterWidth => LastLine.ToString(CultureInfo.InvariantCulture).Length;

    private int LastLine => _underlines.Max(underline => underline.Line);

    public void Write(TextWriter writer)
    {
        var gutter = new string(' ', GutterWidth + 1) + _style.Gutter("|");
        writer.Write($" {gutter}\n");
        var lines = _underlines.Select(underline => underline.Line).Distinct().Order().ToList();
        var previous = lines[0] - 2;
        if (lines[0] > 1)
        {
            WriteLine(writer, lines[0] - 1, default);
            previous = lines[0] - 1;
        }

        foreach (var line in lines)
        {
            if (line > previous + 1 && previous > 0)
            {
                writer.Write($" {_style.Gutter("...")}\n");
            }

            var here = _underlines.Where(underline => underline.Line == line).ToList();
            var shown = WriteLine(writer, line, here[0].Span);
            foreach (var underline in here)
            {
                WriteUnderline(writer, gutter, shown, underline);
            }

            previous = line;
        }

        writer.Write($" {gutter}\n");
    }

    private SourceLine WriteLine(TextWriter writer, int line, TextSpan focus)
    {
        var shown = SourceLine.Of(_source, line, focus);
        var number = line.ToString(CultureInfo.InvariantCulture).PadLeft(GutterWidth);
        var text = shown.Text.Length == 0 ? string.Empty : " " + shown.Text;
        writer.Write($" {_style.Gutter(number + " |")}{text}\n");
        return shown;
    }

    private void WriteUnderline(TextWriter writer, string gutter, SourceLine line, Underline underline)
    {
        var start = line.CellOf(underline.Span.Start);
        var width = Math.Max(1, line.CellOf(underline.Span.End) - start);
        var label = underline.Label.Length == 0 ? string.Empty : " " + ShownText.Escape(underline.Label);
        var marks = new string(underline.Mark, width) + label;
        var styled = underline.Mark == '^' ? _style.Of(_severity, marks) : _style.Gutter(marks);
        writer.Write($" {gutter} {new string(' ', start)}{styled}\n");
    }
}
