namespace PolicyLint.Text;

/// <summary>Bytes that are no text in the file's encoding.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="ByteOffset">Offset, from 0, of the first such byte in the file.</param>
/// <param name="Span">Where its replacement (U+FFFD) stands in the decoded text.</param>
/// <param name="Byte">The first such byte.</param>
/// <param name="Count">How many places of the file have the same fault.</param>
public readonly record struct DecodingFault(DecodingFaultKind Kind, int ByteOffset, TextSpan Span, byte Byte, int Count);
