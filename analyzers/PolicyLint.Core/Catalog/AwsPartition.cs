using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>A partition of AWS: a set of Regions with accounts of their own.</summary>
/// <param name="Name">As in an ARN: <c>aws</c>, <c>aws-cn</c>.</param>
/// <param name="DnsSuffix">The domain of its endpoints: <c>amazonaws.com</c>.</param>
/// <param name="Regions">Its Regions, sorted; newer ones may be missing.</param>
public sealed record AwsPartition(string Name, string DnsSuffix, ImmutableArray<string> Regions);
