using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Commands;

/// <summary>What came of one line.</summary>
/// <param name="Text">The line that is written, with its end.</param>
/// <param name="IsJudged">Whether all of the line was judged.</param>
/// <param name="Worst">The severity of its worst finding; <see cref="Severity.None"/> if there is none.</param>
internal readonly record struct StreamAnswer(string Text, bool IsJudged, Severity Worst);
