namespace PolicyLint.Text;

/// <summary>
/// How a text is written inside the text around it: escaped, quoted, indented. Readers decode; this is the way back.
/// </summary>
public abstract class TextCodec
{
    /// <summary>The text as it stands inside the outer one, or null if it cannot stand there.</summary>
    public abstract string? Encode(string text);
}
