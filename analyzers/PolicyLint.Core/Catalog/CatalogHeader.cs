using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>What a catalogue file says of itself.</summary>
internal sealed class CatalogHeader
{
    /// <summary>In bytes: the day and the lengths of four sections.</summary>
    public const int FixedLength = 20;

    private const int MostDays = 100 * 366;

    public readonly FilePart Directory;

    public readonly FilePart Keys;

    public readonly FilePart ManagedPolicies;

    public readonly FilePart Partitions;

    /// <summary>Where the first service's section begins.</summary>
    public readonly int ServicesOffset;

    private readonly byte[] _bytes;
    private readonly int _days;

    /// <exception cref="CatalogFormatException">The header does not fit the file.</exception>
    public CatalogHeader(CatalogFile file)
    {
        _bytes = file.Read(CatalogFile.PreambleLength, file.HeaderLength);
        var decoder = new CatalogDecoder(_bytes);
        _days = decoder.FixedNumber();
        if (_days > MostDays)
        {
            throw new CatalogFormatException("The catalogue file is damaged: it has no date.");
        }

        Directory = Next(decoder, CatalogFile.PreambleLength + file.HeaderLength);
        Keys = Next(decoder, Directory.Offset + Directory.Length);
        ManagedPolicies = Next(decoder, Keys.Offset + Keys.Length);
        Partitions = Next(decoder, ManagedPolicies.Offset + ManagedPolicies.Length);
        ServicesOffset = Partitions.Offset + Partitions.Length;
    }

    /// <summary>The day of the sources; the file counts from the beginning of 2000.</summary>
    public DateTime Date => new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(_days);

    public ImmutableArray<CatalogSource> ReadSources()
    {
        var decoder = new CatalogDecoder(_bytes, FixedLength);
        var sources = ImmutableArray.CreateBuilder<CatalogSource>();
        for (var left = decoder.Count(); left > 0; left--)
        {
            sources.Add(new CatalogSource(decoder.Text(), decoder.Text()));
        }

        return sources.ToImmutable();
    }

    private static FilePart Next(CatalogDecoder decoder, int offset) => new(offset, decoder.FixedNumber());
}
