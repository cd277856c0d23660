using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Writes an excerpt as compilers do: the lines, and below them marks with what they say.</summary>
internal sealed class ExcerptText(Excerpt excerpt, Severity severity, TextStyle style)
{
    private readonly string _gutter = new string(' ', excerpt.GutterWidth + 1) + style.Gutter("|");

    /// <summary>The lines without those that only set the excerpt apart.</summary>
    public IEnumerable<string> Lines()
    {
        foreach (var line in excerpt.Lines())
        {
            if (line.IsAfterGap)
            {
                yield return style.Gutter("...");
            }

            var number = line.Number.ToString(CultureInfo.InvariantCulture).PadLeft(excerpt.GutterWidth);
            yield return style.Gutter(number + " |") + (line.Shown.Text.Length == 0 ? string.Empty : " " + line.Shown.Text);
            foreach (var underline in line.Underlines)
            {
                yield return Marks(line.Shown, underline);
            }
        }
    }

    public void Write(TextWriter writer)
    {
        writer.Write($" {_gutter}\n");
        foreach (var line in Lines())
        {
            writer.Write($" {line}\n");
        }

        writer.Write($" {_gutter}\n");
    }

    private string Marks(SourceLine line, Underline underline)
    {
        var start = line.CellOf(underline.Span.Start);
        var width = Math.Max(1, line.CellOf(underline.Span.End) - start);
        var label = underline.Label.Length == 0 ? string.Empty : " " + ShownText.Escape(underline.Label);
        var marks = new string(underline.Mark, width) + label;
        return $"{_gutter} {new string(' ', start)}{(underline.Mark == '^' ? style.Of(severity, marks) : style.Gutter(marks))}";
    }
}
