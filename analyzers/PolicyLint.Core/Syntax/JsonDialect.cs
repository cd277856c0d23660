using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Decodes the scalars of a JSON text.</summary>
internal sealed class JsonDialect : SyntaxDialect
{
    public static readonly JsonDialect Instance = new();

    private JsonDialect()
    {
    }

    public override string Decode(SyntaxTree tree, in SyntaxEntry entry)
    {
        var text = tree.Text.Content;
        var content = ContentOf(in entry);
        if ((entry.Flags & SyntaxFlags.Escaped) == 0)
        {
            return text.Substring(content.Start, content.Length);
        }

        var decoded = new StringBuilder(content.Length);
        var position = content.Start;
        while (position < content.End)
        {
            if (text[position] != '\\')
            {
                decoded.Append(text[position++]);
                continue;
            }

            decoded.Append(JsonEscape.Read(text, position, content.End, out var length, out _));
            position += length;
        }

        return decoded.ToString();
    }

    public override MappedText Map(SyntaxTree tree, in SyntaxEntry entry)
    {
        var text = tree.Text.Content;
        var content = ContentOf(in entry);
        var codec = entry.Style == SyntaxStyle.DoubleQuoted ? JsonStringCodec.Instance : null;
        var builder = new MappedTextBuilder(tree.Text, content, codec);
        var position = content.Start;
        while (position < content.End)
        {
            var plainEnd = text.IndexOf('\\', position, content.End - position);
            plainEnd = plainEnd < 0 || (entry.Flags & SyntaxFlags.Escaped) == 0 ? content.End : plainEnd;
            builder.AppendVerbatim(TextSpan.FromBounds(position, plainEnd));
            position = plainEnd;
            if (position < content.End)
            {
                var decoded = JsonEscape.Read(text, position, content.End, out var length, out _);
                builder.AppendDecoded(decoded, new TextSpan(position, length));
                position += length;
            }
        }

        return builder.ToMappedText();
    }

    /// <summary>The scalar without its quotes.</summary>
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
