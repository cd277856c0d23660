using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Decodes the scalars of a YAML text: their values are kept, their characters are mapped on demand.</summary>
internal sealed class YamlDialect : SyntaxDialect
{
    public static readonly YamlDialect Instance = new();

    private YamlDialect()
    {
    }

    public override string Decode(SyntaxTree tree, in SyntaxEntry entry) => tree.TextAt(entry.Count);

    public override MappedText Map(SyntaxTree tree, in SyntaxEntry entry) =>
        new YamlScalarMap(tree.Text, new TextSpan(entry.Start, entry.Length), entry.Style, tree.TextAt(entry.Count)).ToMappedText();
}
