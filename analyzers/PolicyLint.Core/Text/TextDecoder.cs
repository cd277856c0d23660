using System.Collections.Immutable;
using System.Text;

namespace PolicyLint.Text;

/// <summary>Decodes the bytes of a file. What is not valid becomes U+FFFD and one fault with its byte offset.</summary>
internal static class TextDecoder
{
    /// <summary>UTF-8 without byte order mark.</summary>
    public static readonly Encoding Utf8 = new UTF8Encoding(false);

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public static (string Content, ImmutableArray<DecodingFault> Faults, Encoding Encoding) Decode(byte[] bytes)
    {
        if (StartsWith(bytes, [0xEF, 0xBB, 0xBF]))
        {
            return With(Decode(bytes, 3, StrictUtf8, Utf8), new UTF8Encoding(true));
        }

        if (StartsWith(bytes, [0xFF, 0xFE]))
        {
            return With(Decode(bytes, 2, new UnicodeEncoding(false, false, true), new UnicodeEncoding(false, false)), new UnicodeEncoding(false, true));
        }

        if (StartsWith(bytes, [0xFE, 0xFF]))
        {
            return With(Decode(bytes, 2, new UnicodeEncoding(true, false, true), new UnicodeEncoding(true, false)), new UnicodeEncoding(true, true));
        }

        if (LooksLikeUtf16(bytes) is { } bigEndian)
        {
            var encoding = new UnicodeEncoding(bigEndian, false);
            var fault = new DecodingFault(DecodingFaultKind.Utf16WithoutByteOrderMark, 0, new TextSpan(0, 0), bytes[0], 1);
            return (encoding.GetString(bytes), [fault], encoding);
        }

        return With(Decode(bytes, 0, StrictUtf8, Utf8), Utf8);
    }

    private static (string Content, ImmutableArray<DecodingFault> Faults, Encoding Encoding) With(
        (string Content, ImmutableArray<DecodingFault> Faults) decoded, Encoding encoding) => (decoded.Content, decoded.Faults, encoding);

    private static (string Content, ImmutableArray<DecodingFault> Faults) Decode(byte[] bytes, int start, Encoding strict, Encoding lenient)
    {
        try
        {
            return (strict.GetString(bytes, start, bytes.Length - start), []);
        }
        catch (DecoderFallbackException)
        {
            return DecodeWithFaults(bytes, start, lenient);
        }
    }

    /// <summary>Decodes with U+FFFD and with another mark: where the two differ a byte was invalid, and U+FFFD not written as such.</summary>
    private static (string Content, ImmutableArray<DecodingFault> Faults) DecodeWithFaults(byte[] bytes, int start, Encoding lenient)
    {
        var length = bytes.Length - start;
        var marking = (Encoding)lenient.Clone();
        marking.DecoderFallback = new DecoderReplacementFallback("?");
        var content = lenient.GetString(bytes, start, length);
        var marked = marking.GetString(bytes, start, length);
        var first = 0;
        while (content[first] == marked[first])
        {
            first++;
        }

        var count = 0;
        for (var index = first; index < content.Length; index++)
        {
            count += content[index] == marked[index] ? 0 : 1;
        }

        var offset = start + lenient.GetByteCount(content.Substring(0, first));
        return (content, [new DecodingFault(DecodingFaultKind.InvalidByte, offset, new TextSpan(first, 1), bytes[offset], count)]);
    }

    /// <summary>True for big endian, false for little endian, null for neither: a policy begins with ASCII, so one half is zero.</summary>
    private static bool? LooksLikeUtf16(byte[] bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
        {
            return true;
        }

        return bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0 ? false : null;
    }

    private static bool StartsWith(byte[] bytes, ReadOnlySpan<byte> mark) => bytes.AsSpan().StartsWith(mark);
}
