namespace PolicyLint.Text;

/// <summary>A text that stands in the outer one as it is.</summary>
public sealed class VerbatimCodec : TextCodec
{
    public static readonly VerbatimCodec Instance = new();

    private VerbatimCodec()
    {
    }

    /// <inheritdoc/>
    public override string Encode(string text) => text;
}
