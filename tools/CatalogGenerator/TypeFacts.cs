namespace PolicyLint.CatalogGenerator;

/// <summary>A resource type.</summary>
internal sealed record TypeFacts(string Name, string Arn, string[] Keys);
