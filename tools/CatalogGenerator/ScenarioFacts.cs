namespace PolicyLint.CatalogGenerator;

/// <summary>One of the sets of resources that an action can be called with.</summary>
internal sealed record ScenarioFacts(string Name, LinkFacts[] Resources);
