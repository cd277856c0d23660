namespace PolicyLint.Text;

/// <summary>A run of decoded text and the run of the outer text that it comes from.</summary>
/// <param name="Decoded">Range in the decoded text.</param>
/// <param name="Outer">Range in the text around it.</param>
/// <param name="IsVerbatim">Whether both are the same, code unit by code unit; what is not can be replaced only as a whole.</param>
/// <param name="FirstByte">
/// Where the outer range is base64 (RFC 4648): which of its bytes the decoded range begins with, one character a byte; else -1.
/// </param>
/// <param name="IsElsewhere">Whether the decoded text is not written in the outer range (the value of a parameter, base64): it cannot be replaced there.</param>
internal readonly record struct TextSegment(TextSpan Decoded, TextSpan Outer, bool IsVerbatim, bool IsElsewhere = false, int FirstByte = -1)
{
    private const int BytesOfGroup = 3;
    private const int CharactersOfGroup = 4;

    /// <summary>The range of the outer text that one decoded character comes from.</summary>
    public TextSpan OuterOf(int position)
    {
        var offset = position - Decoded.Start;
        if (IsVerbatim)
        {
            return new TextSpan(Outer.Start + offset, 1);
        }

        if (FirstByte < 0)
        {
            return Outer;
        }

        var group = (FirstByte + offset) / BytesOfGroup * CharactersOfGroup;
        return TextSpan.FromBounds(Outer.Start + group, Math.Min(Outer.Start + group + CharactersOfGroup, Outer.End));
    }
}
