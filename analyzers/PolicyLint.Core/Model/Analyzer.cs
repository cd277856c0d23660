using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An analyzer of IAM Access Analyzer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>ACCOUNT</c>, <c>ORGANIZATION</c>, <c>ACCOUNT_UNUSED_ACCESS</c> …</param>
/// <param name="IsActive">Whether it works.</param>
/// <param name="Region">The Region it works in; null if not known.</param>
/// <param name="HasTags">Whether it has a tag of its owner's; unknown if none are shown.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Analyzer(string Name, string Type, bool IsActive, string? Region, Answer HasTags, Place Place)
{
    /// <summary>Whether it finds what is shared with others.</summary>
    public bool FindsExternalAccess => Type is "ACCOUNT" or "ORGANIZATION";
}
