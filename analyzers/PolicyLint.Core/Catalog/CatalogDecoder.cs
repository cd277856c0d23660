using System.Text;

namespace PolicyLint.Catalog;

/// <summary>Reads a section of a catalogue file from its beginning to its end. Nothing in it is believed: a number that leads outside is a <see cref="CatalogFormatException"/>.</summary>
internal sealed class CatalogDecoder(byte[] bytes, int position = 0)
{
    private const int LongestName = 1024;

    private readonly char[] _name = new char[LongestName];
    private int _nameLength;
    private int _position = position;

    /// <summary>In bytes from the beginning of the section.</summary>
    public int Position => _position;

    public byte Byte() => _position < bytes.Length ? bytes[_position++] : throw Truncated();

    /// <summary>Four bytes, the lowest first.</summary>
    public int FixedNumber()
    {
        var number = Byte() | (Byte() << 8) | (Byte() << 16) | (Byte() << 24);
        return number >= 0 ? number : throw Damaged();
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public int Number()
    {
        var number = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var part = Byte();
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }

        throw Damaged();
    }

    /// <summary>A number that counts things of at least one byte each, so it cannot ask for more memory than the section is long.</summary>
    public int Count()
    {
        var count = Number();
        return count <= bytes.Length - _position ? count : throw Truncated();
    }

    /// <summary>A number below a limit: the place of something in a list.</summary>
    public int Index(int limit)
    {
        var index = Number();
        return index < limit ? index : throw Damaged();
    }

    public string Text()
    {
        var length = Count();
        var text = Encoding.UTF8.GetString(bytes, _position, length);
        _position += length;
        return text;
    }

    /// <summary>Begins a table of names.</summary>
    public void StartNames() => _nameLength = 0;

    /// <summary>The next name of a table: what it shares with the one before, and the rest. ASCII.</summary>
    public string Name()
    {
        var shared = Number();
        var length = Count();
        if (shared > _nameLength || shared + length > LongestName)
        {
            throw Damaged();
        }

        _nameLength = shared + length;
        for (var index = shared; index < _nameLength; index++)
        {
            _name[index] = (char)bytes[_position++];
        }

        return new string(_name, 0, _nameLength);
    }

    private static CatalogFormatException Damaged() => new("The catalogue file is damaged.");

    private static CatalogFormatException Truncated() => new("The catalogue file ends too early.");
}
