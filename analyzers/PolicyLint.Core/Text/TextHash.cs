using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PolicyLint.Text;

/// <summary>A short name for a text.</summary>
internal static class TextHash
{
    private const int ShownBytes = 8;
    private const int BytesOfHash = 32;
    private const string Digits = "0123456789abcdef";

    /// <summary>The first 16 hexadecimal digits of SHA-256 over the UTF-8 of a text.</summary>
    public static string Of(TextBuffer text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var count = Encoding.UTF8.GetBytes(text.Units, 0, text.Length, bytes, 0);
        Span<byte> hash = stackalloc byte[BytesOfHash];
        Fill(hash, bytes, count);
        ArrayPool<byte>.Shared.Return(bytes);
        Span<char> shown = stackalloc char[2 * ShownBytes];
        for (var index = 0; index < ShownBytes; index++)
        {
            shown[2 * index] = Digits[hash[index] >> 4];
            shown[(2 * index) + 1] = Digits[hash[index] & 15];
        }

        return shown.ToString();
    }

#if NET
    private static void Fill(Span<byte> hash, byte[] bytes, int count) => SHA256.HashData(bytes.AsSpan(0, count), hash);
#else
    private static void Fill(Span<byte> hash, byte[] bytes, int count)
    {
        using var sha = SHA256.Create();
        sha.ComputeHash(bytes, 0, count).AsSpan().CopyTo(hash);
    }
#endif
}
