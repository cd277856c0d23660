namespace PolicyLint.Analyzers.Cdk;

/// <summary>A namespace as CDK has it.</summary>
/// <param name="Name">The part below <c>Amazon.CDK</c>, empty for that itself; null for a namespace of others.</param>
internal sealed record CdkModule(string? Name);
