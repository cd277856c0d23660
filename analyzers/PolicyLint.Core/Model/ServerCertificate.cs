using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A TLS certificate that is kept in IAM.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Expires">Until when it is valid, in UTC; null if that could not be read.</param>
/// <param name="Place">Where that stands.</param>
public sealed record ServerCertificate(string Name, DateTime? Expires, Place Place);
