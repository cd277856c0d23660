using System.Collections.Immutable;

namespace PolicyLint.Diagnostics;

/// <summary>A rule of one's own: what is only to be allowed with a test of one of some condition keys.</summary>
/// <param name="Action">The action, wildcards allowed: <c>iam:PassRole</c>.</param>
/// <param name="Keys">The condition keys, at least one; one that ends in a slash stands for all that begin so: <c>aws:ResourceTag/</c>.</param>
public sealed record RequiredCondition(string Action, ImmutableArray<string> Keys);
