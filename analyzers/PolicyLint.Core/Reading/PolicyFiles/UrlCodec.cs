using PolicyLint.Text;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>Percent-encodes (RFC 3986).</summary>
internal sealed class UrlCodec : TextCodec
{
    public static readonly UrlCodec Instance = new();

    private UrlCodec()
    {
    }

    /// <inheritdoc/>
    public override string Encode(string text) => Uri.EscapeDataString(text);
}
