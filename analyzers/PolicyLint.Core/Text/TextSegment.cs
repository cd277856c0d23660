namespace PolicyLint.Text;

/// <summary>A run of decoded text and the run of the outer text that it comes from.</summary>
/// <param name="Decoded">Range in the decoded text.</param>
/// <param name="Outer">Range in the text around it.</param>
/// <param name="IsVerbatim">Whether both are the same, code unit by code unit; what is not can be replaced only as a whole.</param>
/// <param name="IsElsewhere">Whether the decoded text is not written in the outer range: the value of a parameter. It cannot be replaced there.</param>
internal readonly record struct TextSegment(TextSpan Decoded, TextSpan Outer, bool IsVerbatim, bool IsElsewhere = false);
