using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>A service or an action that AWS had, and what became of it.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Instead">Prefixes of services, or actions, that do its work now; may be empty.</param>
/// <param name="End">The day, month or year of the end as AWS announced it (<c>2024-02-29</c>); empty where none is known.</param>
public sealed record RetiredName(RetiredNameFate Fate, ImmutableArray<string> Instead, string End);
