using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>The second part of a service's section: what its actions refer to, each set once. The set of number 0 is empty.</summary>
internal sealed record ServiceDetails(
    ImmutableArray<ConditionKey> ConditionKeys,
    ImmutableArray<ResourceType> ResourceTypes,
    ImmutableArray<ImmutableArray<ConditionKey>> KeySets,
    ImmutableArray<ImmutableArray<ActionResource>> ResourceSets,
    ImmutableArray<ImmutableArray<string>> DependentSets,
    ImmutableDictionary<string, ImmutableArray<ActionScenario>> Scenarios);
