using System.Collections.Immutable;
using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>Known text around holes: <c>arn:aws:s3:::</c> + a bucket's name + <c>/*</c>.</summary>
public sealed record PatternValue(ImmutableArray<PatternPart> Parts) : Value
{
    private static readonly string HoleMark = TextHole.Character.ToString();

    public override string Display
    {
        get
        {
            var text = new StringBuilder();
            foreach (var part in Parts)
            {
                text.Append(part.Text ?? part.Hole!.Display);
            }

            return text.ToString();
        }
    }

    /// <summary>The text with one <see cref="TextHole.Character"/> for each hole.</summary>
    public string MarkedText()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part.Text ?? HoleMark);
        }

        return text.ToString();
    }

    public bool Equals(PatternValue? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var part in Parts)
        {
            hash = unchecked((hash * 31) + part.GetHashCode());
        }

        return hash;
    }
}
