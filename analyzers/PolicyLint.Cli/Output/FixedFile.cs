using System.Collections.Immutable;
using PolicyLint.Fixing;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>A file that was repaired, or that was to be and was left alone.</summary>
/// <param name="Name">The file.</param>
/// <param name="Before">What it held; null if it was not to be touched at all.</param>
/// <param name="After">What it holds, or would.</param>
/// <param name="Applied">The changes.</param>
/// <param name="Problem">Why it is as it was; null if it is not.</param>
public sealed record FixedFile(string Name, SourceText? Before, SourceText? After, ImmutableArray<AppliedChange> Applied, string? Problem)
{
    /// <summary>A file that is left alone.</summary>
    public static FixedFile LeftAlone(string name, string problem) => new(name, null, null, [], problem);
}
