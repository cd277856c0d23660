namespace PolicyLint.Catalog;

/// <summary>A condition key, global, of a service or of an identity provider.</summary>
public sealed class ConditionKey
{
    private const string PlaceholderStart = "${";

    internal ConditionKey(int index, string name)
    {
        Index = index;
        Name = name;
    }

    /// <summary>Its place among the catalogue's keys.</summary>
    internal int Index { get; }

    /// <summary>
    /// As AWS spells it: <c>aws:SourceArn</c>. A part that the policy chooses is a placeholder: <c>aws:ResourceTag/${TagKey}</c>.
    /// </summary>
    public string Name { get; }

    public ConditionKeyType Type { get; internal init; }

    public KeyValues Values { get; internal init; }

    public KeyCategory Category { get; internal init; }

    public KeyPresence Presence { get; internal init; }

    public KeyController Controller { get; internal init; }

    /// <summary>Whether any request may hold it, whatever its service: <c>aws:SourceIp</c>, but also <c>ec2:SourceInstanceArn</c>.</summary>
    public bool IsGlobal => Category != KeyCategory.Service;

    public bool IsDeprecated { get; internal init; }

    /// <summary>Whether the catalogue lists the key for at least one action, itself or on one of its resource types.</summary>
    public bool IsListedForActions { get; internal init; }

    /// <summary>Whether a part of the name is chosen by the policy.</summary>
    public bool IsTemplate => Name.IndexOf(PlaceholderStart, StringComparison.Ordinal) >= 0;

    public override string ToString() => Name;

    /// <summary>Whether a written key is this one: in any case, with at least one character for each placeholder.</summary>
    internal bool Matches(string written) => KeyTemplate.Matches(Name, written);
}
