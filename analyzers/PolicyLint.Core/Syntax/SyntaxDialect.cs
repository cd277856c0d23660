using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>What JSON and YAML do differently once the tree stands: decoding a scalar.</summary>
internal abstract class SyntaxDialect
{
    /// <summary>The decoded text of a scalar.</summary>
    public abstract string Decode(SyntaxTree tree, in SyntaxEntry entry);

    /// <summary>The decoded text of a scalar as it stands in the source text; false where it must be decoded.</summary>
    public virtual bool TryGetSlice(SyntaxTree tree, in SyntaxEntry entry, out ReadOnlySpan<char> text)
    {
        text = default;
        return false;
    }

    /// <summary>The decoded text of a scalar with the source place of each character.</summary>
    public abstract MappedText Map(SyntaxTree tree, in SyntaxEntry entry);
}
