using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>The scenarios of one action.</summary>
internal sealed class ActionScenarios(string action, ImmutableArray<ActionScenario> scenarios)
{
    public string Action { get; } = action;

    public ImmutableArray<ActionScenario> Scenarios { get; } = scenarios;
}
