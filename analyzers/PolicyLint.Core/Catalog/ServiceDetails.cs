using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>
/// The second part of a service's section: what its actions refer to, each set once. The set of number 0 is empty. Plain arrays and
/// fields, as each accessor and each generic type of a struct is compiled at the start of a process.
/// </summary>
internal sealed class ServiceDetails(
    int[] keyIndexes, int[][] keySets, ImmutableArray<ResourceType> resourceTypes, ImmutableArray<ActionResource>[] resourceSets, int relationsOffset)
{
    /// <summary>The service's condition keys, as numbers of the catalogue's.</summary>
    public readonly int[] KeyIndexes = keyIndexes;

    /// <summary>Sets of the service's condition keys, as numbers of <see cref="KeyIndexes"/>.</summary>
    public readonly int[][] KeySets = keySets;

    public readonly ImmutableArray<ResourceType> ResourceTypes = resourceTypes;

    public readonly ImmutableArray<ActionResource>[] ResourceSets = resourceSets;

    /// <summary>Where the third part begins in the section, in bytes.</summary>
    public readonly int RelationsOffset = relationsOffset;
}
