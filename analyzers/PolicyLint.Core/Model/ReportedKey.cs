using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An access key of a user, as the credential report shows it.</summary>
/// <param name="Number">1 or 2.</param>
/// <param name="IsActive">Whether it works.</param>
/// <param name="Rotated">When it was made.</param>
/// <param name="LastUsed">When it was last used; none if never, as far as AWS has kept it.</param>
/// <param name="LastUsedService">The service that it was last used with; null if that is not said.</param>
/// <param name="Place">Where the report says whether it works.</param>
public sealed record ReportedKey(int Number, Answer IsActive, ReportedTime Rotated, ReportedTime LastUsed, string? LastUsedService, Place Place);
