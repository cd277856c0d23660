using System.Text;

namespace PolicyLint.CatalogGenerator;

/// <summary>Writes what PolicyLint.Catalog's decoder reads.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> _bytes = [];
    private string _lastName = "";

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    public void Byte(int value) => _bytes.Add(checked((byte)value));

    public void Bytes(byte[] bytes) => _bytes.AddRange(bytes);

    public void FixedNumber(int value)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            _bytes.Add((byte)(value >> shift));
        }
    }

    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }

    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        Bytes(bytes);
    }

    public void StartNames() => _lastName = "";

    public void Name(string name)
    {
        if (!Ascii.IsValid(name))
        {
            throw new InvalidDataException($"a name that is not ASCII: {name}");
        }

        var shared = name.AsSpan().CommonPrefixLength(_lastName);
        Number(shared);
        Number(name.Length - shared);
        Bytes(Encoding.ASCII.GetBytes(name[shared..]));
        _lastName = name;
    }
}
