using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Decodes the fields of a CSV text: a doubled quote inside quotes is one.</summary>
internal sealed class CsvDialect : SyntaxDialect
{
    public static readonly CsvDialect Instance = new();

    private CsvDialect()
    {
    }

    public override string Decode(SyntaxTree tree, in SyntaxEntry entry)
    {
        var content = ContentOf(in entry);
        var text = tree.Text.Content.Substring(content.Start, content.Length);
        return (entry.Flags & SyntaxFlags.Escaped) == 0 ? text : text.Replace("\"\"", "\"");
    }

    public override MappedText Map(SyntaxTree tree, in SyntaxEntry entry)
    {
        var content = ContentOf(in entry);
        var builder = new MappedTextBuilder(tree.Text, content, null);
        var position = content.Start;
        while (position < content.End)
        {
            var quote = (entry.Flags & SyntaxFlags.Escaped) == 0 ? -1 : tree.Text.Content.IndexOf("\"\"", position, content.End - position, StringComparison.Ordinal);
            var plainEnd = quote < 0 ? content.End : quote;
            builder.AppendVerbatim(TextSpan.FromBounds(position, plainEnd));
            position = plainEnd;
            if (position < content.End)
            {
                builder.AppendDecoded("\"", new TextSpan(position, 2));
                position += 2;
            }
        }

        return builder.ToMappedText();
    }

    private static TextSpan ContentOf(in SyntaxEntry entry)
    {
        if (entry.Style == SyntaxStyle.Plain)
        {
            return new TextSpan(entry.Start, entry.Length);
        }

        var quotes = (entry.Flags & SyntaxFlags.Unterminated) == 0 ? 2 : 1;
        return new TextSpan(entry.Start + 1, entry.Length - quotes);
    }
}
