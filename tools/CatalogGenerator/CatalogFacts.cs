using PolicyLint.Catalog;

namespace PolicyLint.CatalogGenerator;

/// <summary>All that goes into a catalogue. Keys of the dictionaries are names in lower case.</summary>
internal sealed class CatalogFacts
{
    public required DateTime Date { get; init; }

    public required CatalogSource[] Sources { get; init; }

    public SortedDictionary<string, ServiceFacts> Services { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, KeyFacts> Keys { get; } = new(StringComparer.Ordinal);

    public required string[] ManagedPolicies { get; init; }

    public required AwsPartition[] Partitions { get; init; }

    /// <summary>The key of a written name, added if it is new.</summary>
    public KeyFacts Key(string written)
    {
        var name = KeyName.Normal(written);
        var lower = name.ToLowerInvariant();
        if (!Keys.TryGetValue(lower, out var key))
        {
            key = new KeyFacts(name);
            Keys.Add(lower, key);
        }

        return key;
    }
}
