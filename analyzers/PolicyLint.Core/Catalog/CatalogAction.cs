using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>An action of a service.</summary>
public sealed class CatalogAction
{
    private readonly ActionBody _body;

    internal CatalogAction(CatalogService service, int ordinal, string name, ActionBody body)
    {
        Service = service;
        Ordinal = ordinal;
        Name = name;
        _body = body;
    }

    public CatalogService Service { get; }

    /// <summary>Its number in the catalogue: stable within one catalogue, and only there.</summary>
    public int Ordinal { get; }

    /// <summary>As AWS spells it, without the service: <c>GetObject</c>.</summary>
    public string Name { get; }

    /// <summary>With the service: <c>s3:GetObject</c>. Made each time, for messages.</summary>
    public string FullName => Service.Prefix + ":" + Name;

    public AccessLevel AccessLevel => _body.AccessLevel;

    /// <summary>Whether no API call of this name exists: <c>iam:PassRole</c>.</summary>
    public bool IsPermissionOnly => _body.IsPermissionOnly;

    /// <summary>Whether AWS once listed it and does not any more; what else is known of it is as of then.</summary>
    public bool IsRetired => _body.IsRetired;

    /// <summary>The types it works on; empty if a policy can only name <c>*</c>, and for some retired actions.</summary>
    public ImmutableArray<ActionResource> Resources => Service.Details.ResourceSets[_body.ResourceSet];

    /// <summary>The keys it supports whatever the resource, beside the global ones.</summary>
    public ImmutableArray<ConditionKey> ConditionKeys => Service.Details.KeySets[_body.KeySet];

    /// <summary>What else the caller needs: <c>iam:PassRole</c>. As of an older edition of the source, since newer ones leave it out.</summary>
    public ImmutableArray<string> DependentActions => Service.Details.DependentSets[_body.DependentSet];

    /// <summary>The alternative sets of resources; empty for all but a handful.</summary>
    public ImmutableArray<ActionScenario> Scenarios =>
        Service.Details.Scenarios.TryGetValue(Name, out var scenarios) ? scenarios : [];

    /// <summary>Whether it can be limited to some resources.</summary>
    public bool HasResourceTypes => _body.ResourceSet != 0;

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
    internal void RequireSetsBelow(int resourceSets, int keySets, int dependentSets)
    {
        if (_body.ResourceSet >= resourceSets || _body.KeySet >= keySets || _body.DependentSet >= dependentSets)
        {
            throw new CatalogFormatException("The catalogue file is damaged.");
        }
    }
}
