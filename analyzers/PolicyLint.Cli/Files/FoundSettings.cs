using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Cli.Files;

/// <summary>The settings of a run, and what is wrong with their files.</summary>
internal sealed record FoundSettings(Settings Settings, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Problems);
