using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>The partitions of AWS.</summary>
internal sealed class PartitionTable(ImmutableArray<AwsPartition> partitions)
{
    public ImmutableArray<AwsPartition> Partitions { get; } = partitions;

    public static PartitionTable Read(byte[] section)
    {
        var decoder = new CatalogDecoder(section);
        var partitions = ImmutableArray.CreateBuilder<AwsPartition>();
        for (var left = decoder.Count(); left > 0; left--)
        {
            var (name, suffix) = (decoder.Text(), decoder.Text());
            var regions = ImmutableArray.CreateBuilder<string>();
            for (var regionsLeft = decoder.Count(); regionsLeft > 0; regionsLeft--)
            {
                regions.Add(decoder.Text());
            }

            partitions.Add(new AwsPartition(name, suffix, regions.ToImmutable()));
        }

        return new PartitionTable(partitions.ToImmutable());
    }
}
