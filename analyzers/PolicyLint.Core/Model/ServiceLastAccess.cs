namespace PolicyLint.Model;

/// <summary>When somebody last used a service that the policies allow.</summary>
/// <param name="Namespace">The service's prefix: <c>s3</c>.</param>
/// <param name="LastUsed">In UTC; null if not within the tracking period.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ServiceLastAccessed.html</remarks>
public sealed record ServiceLastAccess(string Namespace, DateTime? LastUsed);
