using PolicyLint.Text;

namespace PolicyLint.Reading.Templates;

/// <summary>Writes text for the inside of Fn::Sub, where <c>${</c> begins a reference unless a <c>!</c> follows.</summary>
internal sealed class SubCodec : TextCodec
{
    public static readonly SubCodec Instance = new();

    private SubCodec()
    {
    }

    /// <inheritdoc/>
    public override string Encode(string text) => text.Replace("${", "${!");
}
