using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>Decodes base64 (RFC 4648) that holds UTF-8 text, each character mapped to the group of four it comes from.</summary>
internal static class Base64Text
{
    private const int BytesOfGroup = 3;
    private const int CharactersOfGroup = 4;
    private const int ChunkOfGroups = 16 * 1024;
    private const char Bom = '\uFEFF';

    /// <summary>The decoded text; null if it is not base64, as when the end of it is missing.</summary>
    /// <param name="outer">The text that the base64 stands in.</param>
    /// <param name="span">Its range, without quotes.</param>
    public static MappedText? Decode(MappedText outer, TextSpan span)
    {
        if (ToText(outer.Content, span) is not { } text)
        {
            return null;
        }

        if (!HasOnlyAscii(text))
        {
            var builder = new MappedTextBuilder(outer, span, null);
            AppendRuns(text, span, builder);
            return builder.ToMappedText();
        }

        return MappedTextBuilder.OfBase64(outer, span, text);
    }

    /// <summary>A report of an account is many megabytes, so it is decoded in chunks.</summary>
    private static string? ToText(string content, TextSpan span)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var text = new StringBuilder(span.Length / CharactersOfGroup * BytesOfGroup);
        var chunk = new char[ChunkOfGroups * CharactersOfGroup];
        var characters = new char[ChunkOfGroups * BytesOfGroup];
        for (var start = span.Start; start < span.End; start += chunk.Length)
        {
            var length = Math.Min(chunk.Length, span.End - start);
            content.CopyTo(start, chunk, 0, length);
            if (length % CharactersOfGroup != 0 || ToBytes(chunk, length) is not { } bytes)
            {
                return null;
            }

            var isLast = start + length == span.End;
            text.Append(characters, 0, decoder.GetChars(bytes, 0, bytes.Length, characters, 0, isLast));
        }

        return text.ToString();
    }

    private static byte[]? ToBytes(char[] chunk, int length)
    {
        try
        {
            var bytes = Convert.FromBase64CharArray(chunk, 0, length);
            return bytes.Length > (length / CharactersOfGroup - 1) * BytesOfGroup ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool HasOnlyAscii(string text)
    {
        foreach (var unit in text)
        {
            if (unit >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Runs of ASCII, in which a character is a byte, and what is between them.</summary>
    private static void AppendRuns(string text, TextSpan span, MappedTextBuilder builder)
    {
        var position = 0;
        var bytes = 0;
        while (position < text.Length)
        {
            var start = position;
            var isAscii = text[start] < 0x80;
            while (position < text.Length && text[position] < 0x80 == isAscii)
            {
                position++;
            }

            var run = text.Substring(start, position - start);
            var count = isAscii ? run.Length : Encoding.UTF8.GetByteCount(run);
            if (isAscii)
            {
                builder.AppendBase64(run, span, bytes);
            }
            else if (start > 0 || run != Bom.ToString())
            {
                builder.AppendDecoded(run, GroupsOf(bytes, count, span));
            }

            bytes += count;
        }
    }

    private static TextSpan GroupsOf(int firstByte, int count, TextSpan span)
    {
        var start = firstByte / BytesOfGroup * CharactersOfGroup;
        var end = ((firstByte + count - 1) / BytesOfGroup + 1) * CharactersOfGroup;
        return TextSpan.FromBounds(span.Start + start, Math.Min(span.Start + end, span.End));
    }
}
