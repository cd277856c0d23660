using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>The first part of a service's section: its actions.</summary>
internal sealed class ServiceActions(ImmutableArray<CatalogAction> actions, int detailsOffset)
{
    /// <summary>By name.</summary>
    public readonly ImmutableArray<CatalogAction> Actions = actions;

    /// <summary>Where the second part begins in the section, in bytes.</summary>
    public readonly int DetailsOffset = detailsOffset;
}
