using System.Collections.Immutable;

namespace PolicyLint.Cli.Output;

/// <summary>One line of an excerpt.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Shown">The line as it is shown.</param>
/// <param name="Underlines">What is underlined in it; none in the line before the first.</param>
/// <param name="IsAfterGap">Whether lines are left out before it.</param>
internal sealed record ExcerptLine(int Number, SourceLine Shown, ImmutableArray<Underline> Underlines, bool IsAfterGap);
