using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A service or resource control policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Document">Its content; null if it was not given.</param>
/// <param name="IsServiceControl">Whether it limits principals, not resources.</param>
/// <param name="Targets">The ids of the roots, units and accounts it is attached to; empty if not given.</param>
/// <param name="Place">Where it stands.</param>
public sealed record OrganizationPolicy(string Name, PolicyDocument? Document, bool IsServiceControl, ImmutableArray<string> Targets, Place Place)
{
    /// <summary>Whether AWS made it: FullAWSAccess and RCPFullAWSAccess, which allow everything.</summary>
    public bool IsOfAws { get; init; }

    /// <summary>Whether it is known to what it is attached.</summary>
    public bool HasTargets { get; init; }
}
