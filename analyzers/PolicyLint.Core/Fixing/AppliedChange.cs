using PolicyLint.Diagnostics;

namespace PolicyLint.Fixing;

/// <summary>A change that was made, and the finding that asked for it.</summary>
public sealed record AppliedChange(Finding Finding, Change Change);
