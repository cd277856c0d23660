using System.Globalization;
using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>Percent-decodes a policy as the IAM API returns it (RFC 3986), each character mapped to its escapes.</summary>
internal static class UrlEncodedText
{
    /// <summary>Whether a text begins as URL-encoded JSON does.</summary>
    public static bool IsEncoded(string text) => text.StartsWith("%7B", StringComparison.OrdinalIgnoreCase);

    public static MappedText Decode(MappedText text)
    {
        var content = text.Content;
        var builder = new MappedTextBuilder(text, new TextSpan(0, content.Length), UrlCodec.Instance);
        var position = 0;
        while (position < content.Length)
        {
            var plainEnd = content.IndexOf('%', position);
            plainEnd = plainEnd < 0 ? content.Length : plainEnd;
            builder.AppendVerbatim(TextSpan.FromBounds(position, plainEnd));
            position = plainEnd < content.Length ? AppendEscapes(content, plainEnd, builder) : plainEnd;
        }

        return builder.ToMappedText();
    }

    /// <summary>Decodes a run of escapes, which are UTF-8 bytes; returns the offset after what it took.</summary>
    private static int AppendEscapes(string content, int start, MappedTextBuilder builder)
    {
        var length = SequenceLength(ByteAt(content, start));
        var bytes = new byte[length];
        for (var index = 0; index < length; index++)
        {
            if (ByteAt(content, start + (index * 3)) is not { } value)
            {
                builder.AppendVerbatim(new TextSpan(start, 1));
                return start + 1;
            }

            bytes[index] = value;
        }

        builder.AppendDecoded(Encoding.UTF8.GetString(bytes), new TextSpan(start, length * 3));
        return start + (length * 3);
    }

    private static int SequenceLength(byte? lead) => lead switch
    {
        >= 0xF0 => 4,
        >= 0xE0 => 3,
        >= 0xC0 => 2,
        _ => 1,
    };

    private static byte? ByteAt(string content, int offset) =>
        offset + 3 <= content.Length && content[offset] == '%'
        && byte.TryParse(content.Substring(offset + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
