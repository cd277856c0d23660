using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>An operation of an API or a command line that is no permission.</summary>
/// <param name="Need">What the operation needs.</param>
/// <param name="Permissions">The actions that allow it (<c>s3:ListBucket</c>), all or some of them by request; empty unless
/// <paramref name="Need"/> says that there are some.</param>
public sealed record ApiName(ApiNameNeed Need, ImmutableArray<string> Permissions);
