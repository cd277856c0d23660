using PolicyLint.Reading;

namespace PolicyLint.Linting;

/// <summary>Text in, findings out: reads a source set and runs every rule over what was read.</summary>
public static class Linter
{
    /// <summary>Lints texts that belong together. Never throws for what stands in a text: bad input is a finding.</summary>
    public static LintResult Lint(SourceSet sources, LintOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        _ = sources;
        _ = options;
        return new LintResult([], [], 0, new FindingPaths([]));
    }
}
