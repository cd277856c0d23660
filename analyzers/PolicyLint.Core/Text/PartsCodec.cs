namespace PolicyLint.Text;

/// <summary>Writes into one of several texts that were put together. What lies in two of them, or between them, cannot be written.</summary>
/// <param name="parts">The texts in order, each with its range of the whole.</param>
internal sealed class PartsCodec(IReadOnlyList<(TextSpan Decoded, MappedText Text)> parts) : TextCodec
{
    /// <summary>Where it is to stand decides how it is written.</summary>
    public override string? Encode(string text) => null;

    public override string? Encode(string text, string content, TextSpan replaced)
    {
        foreach (var (decoded, part) in parts)
        {
            // What is inserted at the end of one would be put at the place of what follows.
            if (decoded.Contains(replaced) && replaced.Start < decoded.End)
            {
                return part.Codec?.Encode(text, part.Content, new TextSpan(replaced.Start - decoded.Start, replaced.Length));
            }
        }

        return null;
    }
}
