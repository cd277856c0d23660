using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Syntax;

namespace PolicyLint.Linting;

/// <summary>What a settings file says, as far as it could be read.</summary>
/// <param name="Settings">What was understood.</param>
/// <param name="Findings">What was not, each an error (PL9501), in order of place. With one of them a run must not pass.</param>
/// <param name="Tree">The text's tree, for paths.</param>
public sealed record SettingsReadResult(Settings Settings, ImmutableArray<Finding> Findings, SyntaxTree Tree);
