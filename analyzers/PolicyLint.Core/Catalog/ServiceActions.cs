using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>The first part of a service's section: its actions.</summary>
/// <param name="Actions">The actions, by name.</param>
/// <param name="DetailsOffset">Where the second part begins in the section, in bytes.</param>
internal sealed record ServiceActions(ImmutableArray<CatalogAction> Actions, int DetailsOffset);
