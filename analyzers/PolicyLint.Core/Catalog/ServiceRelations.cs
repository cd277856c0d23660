using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>The third part of a service's section, which few questions need: what actions depend on, and in which sets their resources come.</summary>
internal sealed class ServiceRelations(ImmutableArray<string>[] dependentSets, ActionScenarios[] scenarios)
{
    /// <summary>Names of actions with their service; the set of number 0 is empty.</summary>
    public readonly ImmutableArray<string>[] DependentSets = dependentSets;

    public readonly ActionScenarios[] Scenarios = scenarios;
}
