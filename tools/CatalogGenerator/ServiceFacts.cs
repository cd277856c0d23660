namespace PolicyLint.CatalogGenerator;

/// <summary>What is known of a service. Keys are names in lower case.</summary>
internal sealed class ServiceFacts(string prefix, bool isRetired)
{
    public string Prefix { get; } = prefix;

    public bool IsRetired { get; } = isRetired;

    public SortedDictionary<string, ActionFacts> Actions { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, TypeFacts> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The condition keys listed for it.</summary>
    public SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);
}
