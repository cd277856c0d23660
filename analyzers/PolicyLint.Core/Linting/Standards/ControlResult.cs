using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting.Standards;

/// <summary>How an account does by one control.</summary>
/// <param name="Control">The control.</param>
/// <param name="Status">Passed, failed or not decidable.</param>
/// <param name="Findings">What fails it.</param>
/// <param name="Reason">Why it is not decidable, and which export would decide it; else empty.</param>
public sealed record ControlResult(Control Control, ControlStatus Status, ImmutableArray<Finding> Findings, string Reason);
