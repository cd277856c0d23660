using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Text;

namespace PolicyLint.Fixing;

/// <summary>A change, the finding that asks for it, and how it is written.</summary>
internal sealed record PlannedChange(Finding Finding, Change Change, ImmutableArray<TextEdit> Edits);
