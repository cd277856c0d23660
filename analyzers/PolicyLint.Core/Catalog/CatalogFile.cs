namespace PolicyLint.Catalog;

/// <summary>
/// The bytes of a catalogue, read a section at a time, so that the embedded file is never copied whole.
/// <code>
/// 4 bytes  PLAC
/// 1 byte   version of the format
/// 4 bytes  length of the file, little-endian
/// 4 bytes  length of the header that follows
/// header   4 bytes each: day of the sources, lengths of the first four sections; then the sources
/// sections directory, condition keys, managed policies, partitions, one for each service
/// </code>
/// Numbers are LEB128, texts are UTF-8 behind their length; a table of names gives of each name how many characters it has in common
/// with the one before.
/// </summary>
internal sealed class CatalogFile
{
    /// <summary>The version of the format that this reader knows.</summary>
    public const byte Version = 1;

    public const int PreambleLength = 13;

    private readonly Stream _stream;

    public CatalogFile(Stream stream)
    {
        _stream = stream;
        var preamble = new CatalogDecoder(Read(0, (int)Math.Min(PreambleLength, stream.Length)));
        if (preamble.Byte() != 'P' || preamble.Byte() != 'L' || preamble.Byte() != 'A' || preamble.Byte() != 'C')
        {
            throw new CatalogFormatException("This is no catalogue file.");
        }

        var version = preamble.Byte();
        if (version != Version)
        {
            throw OfVersion(version);
        }

        Length = preamble.FixedNumber();
        if (Length != stream.Length)
        {
            throw OfLength();
        }

        HeaderLength = preamble.FixedNumber();
    }

    /// <summary>Of the whole file, in bytes.</summary>
    public int Length { get; }

    public int HeaderLength { get; }

    /// <summary>Copies a part. May be called by several threads.</summary>
    public byte[] Read(int offset, int length)
    {
        if (offset < 0 || length < 0 || offset > _stream.Length - length)
        {
            throw EndsBefore((long)offset + length);
        }

        var bytes = new byte[length];
        lock (_stream)
        {
            _stream.Position = offset;
            for (var done = 0; done < length;)
            {
                var count = _stream.Read(bytes, done, length - done);
                done += count > 0 ? count : throw EndsBefore((long)offset + length);
            }
        }

        return bytes;
    }

    // Apart, so that what makes the messages is compiled only if one is needed.
    private static CatalogFormatException OfVersion(byte version) =>
        new($"The catalogue file has version {version} of the format; this reader knows version {Version}.");

    private CatalogFormatException OfLength() => new($"The catalogue file should be {Length} bytes long and is {_stream.Length}.");

    private static CatalogFormatException EndsBefore(long end) => new($"The catalogue file ends before byte {end}.");
}
