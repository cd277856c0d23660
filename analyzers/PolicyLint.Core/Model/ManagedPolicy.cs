using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A customer managed policy of an account.</summary>
/// <param name="Name">Its name without the path.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Document">The version in force; null if it could not be read.</param>
/// <param name="Place">Where the name stands.</param>
public sealed record ManagedPolicy(string Name, string Arn, PolicyDocument? Document, Place Place)
{
    /// <summary>How many users, groups and roles have it; null if not said.</summary>
    public int? AttachmentCount { get; init; }

    /// <summary>For how many it is the boundary; null if not said.</summary>
    public int? BoundaryCount { get; init; }

    /// <summary>When a version was last made, in UTC.</summary>
    public DateTime? Updated { get; init; }
}
