namespace PolicyLint.CatalogGenerator;

/// <summary>A resource type that an action works on, and the keys it supports for it.</summary>
internal sealed record LinkFacts(string Type, bool IsRequired, string[] Keys);
