using System.Collections.Immutable;
using System.Text;

namespace PolicyLint.Text;

/// <summary>Decodes the bytes of a file. What is not valid becomes U+FFFD and one fault with its byte offset.</summary>
internal static class TextDecoder
{
    public static (string Content, ImmutableArray<DecodingFault> Faults) Decode(byte[] bytes)
    {
        if (StartsWith(bytes, 0xEF, 0xBB, 0xBF))
        {
            return Decode(bytes, 3, new UTF8Encoding(false, true), new UTF8Encoding(false));
        }

        if (StartsWith(bytes, 0xFF, 0xFE))
        {
            return Decode(bytes, 2, new UnicodeEncoding(false, false, true), new UnicodeEncoding(false, false));
        }

        if (StartsWith(bytes, 0xFE, 0xFF))
        {
            return Decode(bytes, 2, new UnicodeEncoding(true, false, true), new UnicodeEncoding(true, false));
        }

        if (LooksLikeUtf16(bytes) is { } bigEndian)
        {
            var content = new UnicodeEncoding(bigEndian, false).GetString(bytes);
            return (content, [new DecodingFault(DecodingFaultKind.Utf16WithoutByteOrderMark, 0, new TextSpan(0, 0), bytes[0], 1)]);
        }

        return Decode(bytes, 0, new UTF8Encoding(false, true), new UTF8Encoding(false));
    }

    private static (string Content, ImmutableArray<DecodingFault> Faults) Decode(byte[] bytes, int start, Encoding strict, Encoding lenient)
    {
        try
        {
            return (strict.GetString(bytes, start, bytes.Length - start), []);
        }
        catch (DecoderFallbackException)
        {
            // The lenient pass below says where, in one walk that also counts.
        }

        var fallback = new CountingFallback();
        var counting = (Encoding)lenient.Clone();
        counting.DecoderFallback = fallback;
        var content = counting.GetString(bytes, start, bytes.Length - start);
        var offset = start + fallback.FirstIndex;
        var position = lenient.GetCharCount(bytes, start, fallback.FirstIndex);
        return (content, [new DecodingFault(DecodingFaultKind.InvalidByte, offset, new TextSpan(position, 1), bytes[offset], fallback.Count)]);
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

    private static bool StartsWith(byte[] bytes, params byte[] mark)
    {
        if (bytes.Length < mark.Length)
        {
            return false;
        }

        for (var index = 0; index < mark.Length; index++)
        {
            if (bytes[index] != mark[index])
            {
                return false;
            }
        }

        return true;
    }

    private sealed class CountingFallback : DecoderFallback
    {
        // A decoder walks the bytes twice, to count and to fill, so places are kept, not calls.
        private readonly SortedSet<int> _places = [];

        public int FirstIndex => _places.Min;

        public int Count => _places.Count;

        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(CountingFallback owner) : DecoderFallbackBuffer
        {
            private bool _pending;

            public override int Remaining => _pending ? 1 : 0;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                owner._places.Add(Math.Max(index, 0));
                _pending = true;
                return true;
            }

            public override char GetNextChar()
            {
                if (!_pending)
                {
                    return '\0';
                }

                _pending = false;
                return '\uFFFD';
            }

            public override bool MovePrevious() => false;

            public override void Reset() => _pending = false;
        }
    }
}
