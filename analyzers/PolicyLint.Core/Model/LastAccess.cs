using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>What a user, group, role or policy was last used for.</summary>
/// <param name="Arn">Whose it is.</param>
/// <param name="Day">When AWS looked, in UTC; null if not said.</param>
/// <param name="Services">The services that the policies allow.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LastAccess(string Arn, DateTime? Day, ImmutableArray<ServiceLastAccess> Services, Place Place);
