using PolicyLint.Catalog;

namespace PolicyLint.CatalogGenerator;

/// <summary>What is known of a condition key.</summary>
internal sealed class KeyFacts(string name)
{
    public string Name { get; } = name;

    public ConditionKeyType Type { get; set; }

    public KeyValues Values { get; set; }

    public KeyCategory Category { get; set; }

    public KeyPresence Presence { get; set; }

    public KeyController Controller { get; set; }

    public bool IsListed { get; set; }

    public bool IsDeprecated { get; set; }
}
