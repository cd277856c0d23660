using System.Collections.Immutable;

namespace PolicyLint.Text;

/// <summary>
/// Decoded text that knows, for each of its characters, where it comes from. It composes: JSON inside a YAML block scalar is a
/// mapped text over the scalar's, which is one over the file's. A plain file is the identity and costs one reference.
/// </summary>
public sealed class MappedText
{
    private readonly ImmutableArray<TextSegment> _segments;
    private readonly TextSpan _extent;
    private readonly TextCodec? _codec;

    internal MappedText(
        MappedText outer,
        TextSpan extent,
        string content,
        ImmutableArray<TextSegment> segments,
        ImmutableArray<TextHole> holes,
        TextCodec? codec)
    {
        Source = outer.Source;
        Outer = outer;
        Content = content;
        Holes = holes;
        _extent = extent;
        _segments = segments;
        _codec = codec;
    }

    private MappedText(SourceText source)
    {
        Source = source;
        Content = source.Content;
        Holes = [];
        _segments = [];
    }

    /// <summary>The text a person wrote, at the end of the chain.</summary>
    public SourceText Source { get; }

    /// <summary>The text this one was decoded from; null for a source text itself.</summary>
    public MappedText? Outer { get; }

    /// <summary>The decoded text.</summary>
    public string Content { get; }

    /// <summary>The holes, in order of position.</summary>
    public ImmutableArray<TextHole> Holes { get; }

    internal ImmutableArray<TextSegment> Segments => _segments;

    /// <summary>How a replacement is written back; null if it cannot be.</summary>
    internal TextCodec? Codec => _codec;

    /// <summary>A source text seen as it is.</summary>
    public static MappedText Identity(SourceText source) => new(source);

    /// <summary>The hole at a position of the decoded text, if one is listed there.</summary>
    public TextHole? HoleAt(int position)
    {
        if (Holes.IsEmpty)
        {
            return null;
        }

        var index = FirstHoleFrom(position);
        return index < Holes.Length && Holes[index].Position == position ? Holes[index] : null;
    }

    /// <summary>The smallest range of the source text that holds all of a decoded range.</summary>
    public TextSpan ToSource(TextSpan span) => Outer is null ? span : Outer.ToSource(ToOuterSpan(span));

    /// <summary>
    /// The edit of the source that replaces a decoded range, escaped by every layer on the way out; null if the range begins or
    /// ends inside something that is not one to one, crosses a hole, is written elsewhere, or if a layer cannot hold the text.
    /// </summary>
    public TextEdit? Replace(TextSpan span, string replacement)
    {
        if (Outer is null)
        {
            return new TextEdit(Source, span, replacement);
        }

        if (_codec is null || CrossesHole(span) || !IsEditable(span) || _codec.Encode(replacement, Content, span) is not { } encoded)
        {
            return null;
        }

        return Outer.Replace(ToOuterSpan(span), encoded);
    }

    /// <summary>A part of this text that nothing is decoded in, for a reader that takes a whole text.</summary>
    public MappedText Slice(TextSpan span)
    {
        var builder = new MappedTextBuilder(this, span, VerbatimCodec.Instance);
        builder.AppendVerbatim(span);
        return builder.ToMappedText();
    }

    /// <summary>The index of the first hole at or after a position; the number of holes if there is none.</summary>
    internal int FirstHoleFrom(int position)
    {
        var low = 0;
        var high = Holes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Holes[middle].Position < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool CrossesHole(TextSpan span)
    {
        var index = FirstHoleFrom(span.Start);
        return index < Holes.Length && Holes[index].Position < span.End;
    }

    private bool IsEditable(TextSpan span) => IsBoundary(span.Start) && IsBoundary(span.End) && IsWrittenHere(span);

    private bool IsWrittenHere(TextSpan span)
    {
        for (var index = SegmentAt(span.Start); index >= 0 && index < _segments.Length && _segments[index].Decoded.Start < span.End; index++)
        {
            if (_segments[index].IsElsewhere)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBoundary(int position)
    {
        var index = SegmentAt(position);
        return index < 0 || _segments[index].IsVerbatim || _segments[index].Decoded.Start == position;
    }

    /// <summary>The range of <see cref="Outer"/> that a decoded range comes from.</summary>
    public TextSpan ToOuterSpan(TextSpan span)
    {
        var start = OuterStart(span.Start);
        return span.IsEmpty ? new TextSpan(start, 0) : TextSpan.FromBounds(start, OuterEnd(span.End - 1));
    }

    private int OuterStart(int position)
    {
        var index = SegmentAt(position);
        return index < 0 ? _extent.End : _segments[index].OuterOf(position).Start;
    }

    private int OuterEnd(int lastPosition)
    {
        var index = SegmentAt(lastPosition);
        return index < 0 ? _extent.End : _segments[index].OuterOf(lastPosition).End;
    }

    /// <summary>The index of the segment that holds a position, or -1 after the last one.</summary>
    private int SegmentAt(int position)
    {
        var low = 0;
        var high = _segments.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var segment = _segments[middle].Decoded;
            if (position < segment.Start)
            {
                high = middle - 1;
            }
            else if (position >= segment.End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return -1;
    }
}
