namespace PolicyLint.Diagnostics;

/// <summary>A rule whose finding another finding stands for.</summary>
public sealed record Covered(RuleDescriptor Rule);
