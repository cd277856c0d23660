using System.Text;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>Decodes base64 (RFC 4648) that holds UTF-8 text, each character mapped to the group of four it comes from.</summary>
internal static class Base64Text
{
    private const int BytesOfGroup = 3;
    private const int CharactersOfGroup = 4;
    private const char Bom = '\uFEFF';

    /// <summary>The decoded text; null if it is not base64, as when the end of it is missing.</summary>
    /// <param name="outer">The text that the base64 stands in.</param>
    /// <param name="span">Its range, without quotes.</param>
    public static MappedText? Decode(MappedText outer, TextSpan span)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(span.Length == outer.Content.Length ? outer.Content : outer.Content.Substring(span.Start, span.Length));
        }
        catch (FormatException)
        {
            return null;
        }

        var isRegular = span.Length == (bytes.Length + BytesOfGroup - 1) / BytesOfGroup * CharactersOfGroup;
        var text = Encoding.UTF8.GetString(bytes);
        var builder = new MappedTextBuilder(outer, span, null);
        if (!isRegular)
        {
            // White space stands in it: then no part has a place of its own.
            builder.AppendDecoded(text.TrimStart(Bom), span);
        }
        else if (text.Length == bytes.Length)
        {
            builder.AppendBase64(text, span, 0);
        }
        else
        {
            AppendRuns(text, span, builder);
        }

        return builder.ToMappedText();
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
