using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>What the host says of a file.</summary>
/// <param name="Kind">The kind of its policies, or null to find it from name and content.</param>
/// <param name="ExpectsPolicy">Whether it was named as a policy: then a text without one is a finding.</param>
public sealed record PolicyFileOptions(PolicyKind? Kind, bool ExpectsPolicy)
{
    /// <summary>The values given to parameters of templates, by name.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;
}
