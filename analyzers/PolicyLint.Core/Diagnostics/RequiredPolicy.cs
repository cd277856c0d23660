namespace PolicyLint.Diagnostics;

/// <summary>A rule of one's own: a managed policy that every identity of a type must have.</summary>
/// <param name="Of">Who must have it.</param>
/// <param name="Policy">Its ARN, or its name without path; wildcards allowed.</param>
public sealed record RequiredPolicy(IdentityType Of, string Policy);
