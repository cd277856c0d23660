using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>Finds the texts that are better read decoded, each once.</summary>
internal sealed class DecodedTexts
{
    private const int ShortestLine = 80;
    private const double ClearlyLonger = 1.1;

    private readonly Dictionary<MappedText, DecodedText?> _known = [];

    /// <summary>The outermost text around a place that stands encoded in one long line; null if the file is read as it is.</summary>
    public DecodedText? Of(Place place)
    {
        DecodedText? found = null;
        for (var text = place.Text; text.Outer is not null; text = text.Outer)
        {
            if (!_known.TryGetValue(text, out var decoded))
            {
                decoded = IsEncoded(text) ? new DecodedText(text, new SourceText(text.Source.Name, text.Content)) : null;
                _known.Add(text, decoded);
            }

            found = decoded ?? found;
        }

        return found;
    }

    private static bool IsEncoded(MappedText text)
    {
        if (text.Content.Length < ShortestLine)
        {
            return false;
        }

        var range = text.ToSource(new TextSpan(0, text.Content.Length));
        var lines = text.Source.Lines;
        return range.Length > text.Content.Length * ClearlyLonger && lines.LineAt(range.Start) == lines.LineAt(range.End);
    }
}
