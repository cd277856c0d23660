using System.Collections.Immutable;
using PolicyLint.Model;

namespace PolicyLint.Linting.Standards;

/// <summary>How an account does by a standard.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Account">The account.</param>
/// <param name="Controls">One result for each control, in order of their numbers.</param>
public sealed record StandardResult(SecurityStandard Standard, Account Account, ImmutableArray<ControlResult> Controls)
{
    public int Count(ControlStatus status) => Controls.Count(control => control.Status == status);
}
