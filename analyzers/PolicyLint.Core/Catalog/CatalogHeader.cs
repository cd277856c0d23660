using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>What a catalogue file says of itself.</summary>
internal sealed record CatalogHeader(
    DateTime Date,
    ImmutableArray<CatalogSource> Sources,
    FilePart Directory,
    FilePart Keys,
    FilePart ManagedPolicies,
    FilePart Partitions,
    int ServicesOffset)
{
    /// <summary>Days are counted from here.</summary>
    public static readonly DateTime FirstDay = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const int MostDays = 100 * 366;

    public static CatalogHeader Read(CatalogFile file)
    {
        var decoder = new CatalogDecoder(file.Read(CatalogFile.PreambleLength, file.HeaderLength));
        var date = FirstDay.AddDays(decoder.Index(MostDays));
        var sources = ImmutableArray.CreateBuilder<CatalogSource>();
        for (var left = decoder.Count(); left > 0; left--)
        {
            sources.Add(new CatalogSource(decoder.Text(), decoder.Text()));
        }

        var directory = new FilePart(CatalogFile.PreambleLength + file.HeaderLength, decoder.Number());
        var keys = new FilePart(directory.Offset + directory.Length, decoder.Number());
        var managedPolicies = new FilePart(keys.Offset + keys.Length, decoder.Number());
        var partitions = new FilePart(managedPolicies.Offset + managedPolicies.Length, decoder.Number());
        return new CatalogHeader(
            date, sources.ToImmutable(), directory, keys, managedPolicies, partitions, partitions.Offset + partitions.Length);
    }
}
