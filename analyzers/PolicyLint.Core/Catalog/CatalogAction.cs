using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>An action of a service.</summary>
public sealed class CatalogAction
{
    /// <summary>The mark of an action with a set of dependent actions, in the file.</summary>
    internal const byte DependentsMark = 32;

    private const int LevelMask = 7;
    private const byte RetiredMark = 8;
    private const byte PermissionOnlyMark = 16;

    private readonly byte _marks;
    private readonly int _resourceSet;
    private readonly int _keySet;
    private readonly int _dependentSet;

    /// <param name="service">The service.</param>
    /// <param name="ordinal">The number in the catalogue.</param>
    /// <param name="name">The name as AWS spells it.</param>
    /// <param name="marks">Level and marks, as in the file.</param>
    /// <param name="resourceSet">The number of its set of resources, which it shares with others.</param>
    /// <param name="keySet">The number of its set of keys.</param>
    /// <param name="dependentSet">The number of its set of dependent actions.</param>
    internal CatalogAction(CatalogService service, int ordinal, string name, byte marks, int resourceSet, int keySet, int dependentSet)
    {
        Service = service;
        Ordinal = ordinal;
        Name = name;
        _marks = marks;
        _resourceSet = resourceSet;
        _keySet = keySet;
        _dependentSet = dependentSet;
    }

    public CatalogService Service { get; }

    /// <summary>Its number in the catalogue: stable within one catalogue, and only there.</summary>
    public int Ordinal { get; }

    /// <summary>As AWS spells it, without the service: <c>GetObject</c>.</summary>
    public string Name { get; }

    /// <summary>With the service: <c>s3:GetObject</c>. Made each time, for messages.</summary>
    public string FullName => Service.Prefix + ":" + Name;

    public AccessLevel AccessLevel => (AccessLevel)(_marks & LevelMask);

    /// <summary>Whether no API call of this name exists: <c>iam:PassRole</c>.</summary>
    public bool IsPermissionOnly => (_marks & PermissionOnlyMark) != 0;

    /// <summary>Whether AWS once listed it and does not any more; what else is known of it is as of then.</summary>
    public bool IsRetired => (_marks & RetiredMark) != 0;

    /// <summary>The types it works on; empty if a policy can only name <c>*</c>, and for some retired actions.</summary>
    public ImmutableArray<ActionResource> Resources => Service.Details.ResourceSets[_resourceSet];

    /// <summary>The keys it supports whatever the resource, beside the global ones.</summary>
    public ImmutableArray<ConditionKey> ConditionKeys => Service.Keys.Set(_keySet);

    /// <summary>What else the caller needs: <c>iam:PassRole</c>. As of an older edition of the source, since newer ones leave it out.</summary>
    public ImmutableArray<string> DependentActions => Service.Relations.DependentSets[_dependentSet];

    /// <summary>The alternative sets of resources; empty for all but a handful.</summary>
    public ImmutableArray<ActionScenario> Scenarios
    {
        get
        {
            foreach (var candidate in Service.Relations.Scenarios)
            {
                if (candidate.Action == Name)
                {
                    return candidate.Scenarios;
                }
            }

            return [];
        }
    }

    /// <summary>Whether it can be limited to some resources.</summary>
    public bool HasResourceTypes => _resourceSet != 0;

    /// <summary>The set of this action alone. Made each time: what a text resolves to is remembered.</summary>
    internal ActionSet OnlyThis => Service.SetOf(new OrdinalRange(Ordinal, Ordinal + 1));

    public override string ToString() => FullName;

    /// <summary>Whether a key has a value in requests for this action: a global one, one of the action's or of one of its types'.</summary>
    public bool Supports(ConditionKey key)
    {
        if (key.IsGlobal && !key.IsListedForActions)
        {
            return true;
        }

        if (ConditionKeys.Contains(key))
        {
            return true;
        }

        foreach (var resource in Resources)
        {
            if (resource.ConditionKeys.Contains(key) || resource.Type.ConditionKeys.Contains(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="CatalogFormatException">A number leads outside the sets of the service.</exception>
    internal void RequireSetsBelow(int resourceSets, int keySets) => Require(_resourceSet < resourceSets && _keySet < keySets);

    /// <exception cref="CatalogFormatException">A number leads outside the sets of the service.</exception>
    internal void RequireDependentsBelow(int dependentSets) => Require(_dependentSet < dependentSets);

    private static void Require(bool isWithin)
    {
        if (!isWithin)
        {
            throw new CatalogFormatException("The catalogue file is damaged.");
        }
    }
}
