using PolicyLint.Catalog;

namespace PolicyLint.CatalogGenerator;

/// <summary>What is known of an action.</summary>
internal sealed class ActionFacts(string name)
{
    public string Name { get; } = name;

    public AccessLevel Level { get; init; }

    public bool IsRetired { get; init; }

    public bool IsPermissionOnly { get; set; }

    public string[] Keys { get; set; } = [];

    public LinkFacts[] Resources { get; init; } = [];

    /// <summary>Full names, sorted.</summary>
    public string[] Dependents { get; set; } = [];

    public ScenarioFacts[] Scenarios { get; init; } = [];
}
