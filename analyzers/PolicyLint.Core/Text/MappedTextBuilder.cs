using System.Collections.Immutable;
using System.Text;

namespace PolicyLint.Text;

/// <summary>Builds decoded text piece by piece, in order of the outer text.</summary>
/// <param name="outer">The text that is decoded.</param>
/// <param name="extent">The range of the outer text that the decoded text takes, without quotes; where an empty text stands.</param>
/// <param name="codec">How a replacement is written back; null if it cannot be.</param>
public sealed class MappedTextBuilder(MappedText outer, TextSpan extent, TextCodec? codec)
{
    private readonly StringBuilder _content = new();
    private readonly ImmutableArray<TextSegment>.Builder _segments = ImmutableArray.CreateBuilder<TextSegment>();
    private readonly ImmutableArray<TextHole>.Builder _holes = ImmutableArray.CreateBuilder<TextHole>();

    /// <summary>The length of what was appended so far.</summary>
    public int Length => _content.Length;

    /// <summary>Appends a range of the outer text as it is, with the holes in it.</summary>
    public void AppendVerbatim(TextSpan outerSpan)
    {
        if (outerSpan.IsEmpty)
        {
            return;
        }

        for (var index = outer.FirstHoleFrom(outerSpan.Start); index < outer.Holes.Length && outer.Holes[index].Position < outerSpan.End; index++)
        {
            var hole = outer.Holes[index];
            _holes.Add(new TextHole(_content.Length + hole.Position - outerSpan.Start, hole.Content));
        }

        var decoded = new TextSpan(_content.Length, outerSpan.Length);
        _content.Append(outer.Content, outerSpan.Start, outerSpan.Length);
        if (_segments.Count > 0 && Continues(_segments[_segments.Count - 1], outerSpan))
        {
            var last = _segments[_segments.Count - 1];
            _segments[_segments.Count - 1] = new TextSegment(
                TextSpan.FromBounds(last.Decoded.Start, decoded.End), TextSpan.FromBounds(last.Outer.Start, outerSpan.End), true);
            return;
        }

        _segments.Add(new TextSegment(decoded, outerSpan, true));
    }

    /// <summary>Appends a text that was decoded from the same outer text, with its places.</summary>
    public void Append(MappedText part)
    {
        foreach (var hole in part.Holes)
        {
            _holes.Add(new TextHole(_content.Length + hole.Position, hole.Content));
        }

        foreach (var segment in part.Segments)
        {
            _segments.Add(segment with { Decoded = new TextSpan(_content.Length + segment.Decoded.Start, segment.Decoded.Length) });
        }

        _content.Append(part.Content);
    }

    /// <summary>Appends text that a range of the outer text stands for: an escape, a folded line break.</summary>
    public void AppendDecoded(string text, TextSpan outerSpan)
    {
        if (text.Length == 0)
        {
            return;
        }

        _segments.Add(new TextSegment(new TextSpan(_content.Length, text.Length), outerSpan, false));
        _content.Append(text);
    }

    /// <summary>Appends text whose characters are bytes that a range of the outer text holds in base64 (RFC 4648).</summary>
    /// <param name="text">ASCII.</param>
    /// <param name="outerSpan">All of the base64, groups of four without anything between.</param>
    /// <param name="firstByte">Which of the bytes the text begins with.</param>
    public void AppendBase64(string text, TextSpan outerSpan, int firstByte)
    {
        if (text.Length == 0)
        {
            return;
        }

        _segments.Add(new TextSegment(new TextSpan(_content.Length, text.Length), outerSpan, IsVerbatim: false, IsElsewhere: true, firstByte));
        _content.Append(text);
    }

    /// <summary>Appends text that a range of the outer text refers to, and that is written elsewhere: no edit reaches it.</summary>
    public void AppendElsewhere(string text, TextSpan outerSpan)
    {
        if (text.Length == 0)
        {
            return;
        }

        _segments.Add(new TextSegment(new TextSpan(_content.Length, text.Length), outerSpan, IsVerbatim: false, IsElsewhere: true));
        _content.Append(text);
    }

    /// <summary>All of a base64 text that holds nothing but ASCII, without a copy of it.</summary>
    public static MappedText OfBase64(MappedText outer, TextSpan span, string text) =>
        new(outer, span, text, text.Length == 0 ? [] : [new TextSegment(new TextSpan(0, text.Length), span, false, IsElsewhere: true, FirstByte: 0)], [], null);

    /// <summary>Appends a hole that a range of the outer text stands for.</summary>
    public void AppendHole(object content, TextSpan outerSpan)
    {
        _holes.Add(new TextHole(_content.Length, content));
        AppendDecoded(TextHole.Character.ToString(), outerSpan);
    }

    public MappedText ToMappedText() => new(outer, extent, _content.ToString(), _segments.ToImmutable(), _holes.ToImmutable(), codec);

    private static bool Continues(TextSegment last, TextSpan next) => last.IsVerbatim && last.Outer.End == next.Start;
}
