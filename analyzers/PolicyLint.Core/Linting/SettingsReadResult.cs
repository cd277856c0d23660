using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>What a settings file says, and what is wrong with it. With an error-grade finding it must not be used.</summary>
public sealed record SettingsReadResult(Settings Settings, ImmutableArray<Finding> Findings);
