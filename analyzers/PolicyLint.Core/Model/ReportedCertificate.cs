using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An X.509 signing certificate of a user, as the credential report shows it.</summary>
/// <param name="Number">1 or 2.</param>
/// <param name="IsActive">Whether it works.</param>
/// <param name="Place">Where the report says so.</param>
public sealed record ReportedCertificate(int Number, Answer IsActive, Place Place);
