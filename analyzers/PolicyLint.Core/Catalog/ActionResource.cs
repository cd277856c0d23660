using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>A type of resource that an action works on.</summary>
public sealed class ActionResource
{
    private readonly int _keySet;

    internal ActionResource(ResourceType type, bool isRequired, int keySet)
    {
        Type = type;
        IsRequired = isRequired;
        _keySet = keySet;
    }

    public ResourceType Type { get; }

    /// <summary>Whether a policy must name one for the action to work, marked <c>*</c> by AWS.</summary>
    public bool IsRequired { get; }

    /// <summary>The keys the action supports for this type; empty in a scenario.</summary>
    public ImmutableArray<ConditionKey> ConditionKeys => Type.Service.Keys.Set(_keySet);
}
