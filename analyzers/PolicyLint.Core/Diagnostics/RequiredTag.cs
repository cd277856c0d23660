namespace PolicyLint.Diagnostics;

/// <summary>A rule of one's own: a tag that every identity of a type must have. IAM tags no groups.</summary>
/// <param name="Of">Who must have it.</param>
/// <param name="Key">The key of the tag; the case of its letters does not count, as IAM takes no two that differ by it.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html</remarks>
public sealed record RequiredTag(IdentityType Of, string Key);
