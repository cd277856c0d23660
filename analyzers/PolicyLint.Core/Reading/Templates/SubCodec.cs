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

    /// <summary>A dollar sign and a brace that come to stand together would begin a reference.</summary>
    public override string? Encode(string text, string content, TextSpan replaced)
    {
        var before = replaced.Start > 0 ? content[replaced.Start - 1] : '\0';
        var after = replaced.End < content.Length ? content[replaced.End] : '\0';
        var first = text.Length > 0 ? text[0] : after;
        var last = text.Length > 0 ? text[text.Length - 1] : before;
        return (before == '$' && first == '{') || (last == '$' && after == '{') ? null : Encode(text);
    }
}
