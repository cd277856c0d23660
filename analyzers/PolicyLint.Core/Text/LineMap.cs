namespace PolicyLint.Text;

/// <summary>Turns offsets into lines and columns. A line ends at LF, CRLF or a lone CR.</summary>
public sealed class LineMap
{
    private readonly string _text;
    private readonly int[] _starts;

    public LineMap(string text)
    {
        _text = text;
        _starts = FindStarts(text);
    }

    /// <summary>The number of lines; a text that ends with a line break has an empty last one.</summary>
    public int Count => _starts.Length;

    /// <summary>The line and column of an offset; the offset after the last code unit is allowed.</summary>
    public LinePosition PositionAt(int offset)
    {
        var line = LineAt(offset);
        return new LinePosition(line, offset - _starts[line - 1] + 1);
    }

    /// <summary>The number, from 1, of the line that holds an offset.</summary>
    public int LineAt(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The range of a line, numbered from 1, without its line break.</summary>
    public TextSpan SpanOf(int line)
    {
        var start = _starts[line - 1];
        var end = line < _starts.Length ? _starts[line] : _text.Length;
        if (end > start && _text[end - 1] == '\n')
        {
            end--;
        }

        if (end > start && line < _starts.Length && _text[end - 1] == '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static int[] FindStarts(string text)
    {
        var starts = new List<int>(1 + (text.Length / 32)) { 0 };
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (unit == '\n' || (unit == '\r' && (index + 1 == text.Length || text[index + 1] != '\n')))
            {
                starts.Add(index + 1);
            }
        }

        return [.. starts];
    }
}
