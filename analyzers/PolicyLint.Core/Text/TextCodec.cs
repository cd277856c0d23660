namespace PolicyLint.Text;

/// <summary>
/// How a text is written inside the text around it: escaped, quoted, indented. Readers decode; this is the way back.
/// </summary>
public abstract class TextCodec
{
    /// <summary>The text as it stands inside the outer one, or null if it cannot stand there.</summary>
    public abstract string? Encode(string text);

    /// <summary>
    /// The text as it stands in place of a range of what is there, or null if it cannot stand beside what stays: two signs that mean
    /// something else together.
    /// </summary>
    /// <param name="text">The new text, decoded.</param>
    /// <param name="content">The whole decoded text, as it is now.</param>
    /// <param name="replaced">The range of <paramref name="content"/> that the new text takes the place of.</param>
    public virtual string? Encode(string text, string content, TextSpan replaced) => Encode(text);

    /// <summary>
    /// Whether the line that a range begins in holds only white space: then it may be indented less than the others are, and what is
    /// written into it would be too.
    /// </summary>
    protected static bool BeginsInBlankLine(string content, TextSpan replaced)
    {
        var start = replaced.Start;
        while (start > 0 && content[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var end = replaced.Start;
        while (end < content.Length && content[end] is ' ' or '\t')
        {
            end++;
        }

        return (start == 0 || IsBreak(content[start - 1])) && (end == content.Length || IsBreak(content[end]));
    }

    private static bool IsBreak(char unit) => unit is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
