using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>The policy that limits what a user or role can be granted.</summary>
/// <param name="Place">Where it is set.</param>
/// <param name="Name">Its name or ARN.</param>
/// <param name="Document">Its content; null if it is elsewhere and not known.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html</remarks>
public sealed record PermissionsBoundary(Place Place, Value Name, PolicyDocument? Document);
