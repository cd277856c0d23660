using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>Decodes the scalars of a JSON text.</summary>
internal sealed class JsonDialect : SyntaxDialect
{
    public static readonly JsonDialect Instance = new();

    private static readonly CommonTexts<string> Known = new(256, text => text);

    private JsonDialect()
    {
    }

    public override bool TryGetSlice(SyntaxTree tree, in SyntaxEntry entry, out ReadOnlySpan<char> text)
    {
        var content = ContentOf(in entry);
        text = tree.Text.Content.AsSpan(content.Start, content.Length);
        return (entry.Flags & SyntaxFlags.Escaped) == 0;
    }

    public override string Decode(SyntaxTree tree, in SyntaxEntry entry)
    {
        var text = tree.Text.Content;
        var content = ContentOf(in entry);
        if ((entry.Flags & SyntaxFlags.Escaped) == 0)
        {
            return Slice(text, content);
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

    private static string Slice(string text, TextSpan content)
    {
        if (content.Length > CommonTexts<string>.LongestText)
        {
            return text.Substring(content.Start, content.Length);
        }

        var slice = text.AsSpan(content.Start, content.Length);
        if (Known.Find(slice) is { } known)
        {
            return known;
        }

        var made = slice.ToString();
        Known.Add(slice, made);
        return made;
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
