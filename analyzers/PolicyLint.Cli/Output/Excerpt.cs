using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>The lines of a source text that a finding is about, with what is underlined in them.</summary>
internal sealed class Excerpt
{
    private readonly SourceText _source;
    private readonly List<Underline> _underlines;
    private readonly Redaction? _redaction;

    /// <param name="finding">The finding.</param>
    /// <param name="redaction">What leaves account ids out; null where they stay.</param>
    /// <param name="decoded">Shows what is decoded from one long line instead of that line; null to show the file as it is.</param>
    /// <param name="mostRelated">How many related places are underlined as well.</param>
    public Excerpt(Finding finding, Redaction? redaction, DecodedTexts? decoded = null, int mostRelated = int.MaxValue)
    {
        var text = decoded?.Of(finding.Place);
        _source = text?.Source ?? finding.Place.Source;
        _redaction = redaction;
        _underlines = [UnderlineOf(finding.Place, text, '^', finding.Label)!];
        IsDecoded = text is not null;
        foreach (var related in finding.Related)
        {
            if (_underlines.Count <= mostRelated && UnderlineOf(related.Place, text, '-', related.Message) is { } underline)
            {
                _underlines.Add(underline);
            }
            else
            {
                Elsewhere.Add(related);
            }
        }
    }

    /// <summary>Whether the lines are not those of the file, but of what is decoded from it.</summary>
    public bool IsDecoded { get; }

    /// <summary>The related places that are not in it.</summary>
    public List<RelatedPlace> Elsewhere { get; } = [];

    /// <summary>The width of the largest line number, with the line before the first one.</summary>
    public int GutterWidth => _underlines.Max(underline => underline.Line).ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>The lines with something underlined, in order, and the one before the first.</summary>
    public IEnumerable<ExcerptLine> Lines()
    {
        var lines = _underlines.Select(underline => underline.Line).Distinct().Order().ToList();
        var previous = lines[0] - 2;
        if (lines[0] > 1)
        {
            previous = lines[0] - 1;
            yield return new ExcerptLine(previous, SourceLine.Of(_source, previous, default, _redaction), [], IsAfterGap: false);
        }

        foreach (var line in lines)
        {
            var here = _underlines.Where(underline => underline.Line == line).ToList();
            var shown = SourceLine.Of(_source, line, here[0].Span, _redaction);
            yield return new ExcerptLine(line, shown, [.. here], IsAfterGap: line > previous + 1 && previous > 0);
            previous = line;
        }
    }

    /// <summary>The underline of a place; null if it is in another text.</summary>
    private Underline? UnderlineOf(Place place, DecodedText? text, char mark, string label)
    {
        if (text is null)
        {
            return place.Source.Name == _source.Name ? Underline.Of(_source, place.SourceSpan, mark, label) : null;
        }

        return text.SpanOf(place) is { } span ? Underline.Of(_source, span, mark, label) : null;
    }
}
