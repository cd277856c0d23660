using System.Collections.Immutable;
using PolicyLint.Linting;
using PolicyLint.Reading;

namespace PolicyLint.Cli.Output;

/// <summary>What came of one file, or of the files of one app.</summary>
public sealed record FileResult(string Name, LintResult Result)
{
    /// <summary>How many files there are.</summary>
    public int Texts { get; init; } = 1;

    /// <summary>What became of the files that had something to repair.</summary>
    public ImmutableArray<FixedFile> Fixed { get; init; } = [];

    public static FileResult Empty(string name) => new(name, new LintResult([], [], 0, new FindingPaths(ImmutableArray<Syntax.SyntaxTree>.Empty)));

    /// <summary>A file that could not be read, or not be judged.</summary>
    public static FileResult NotAnalysed(string name, string reason) =>
        new(name, new LintResult([], [new NotAnalysed(name, reason)], 0, new FindingPaths(ImmutableArray<Syntax.SyntaxTree>.Empty)));

    /// <summary>A finding of the linter itself, on the file it stands in.</summary>
    public static FileResult Of(Diagnostics.Finding finding) =>
        new(finding.Place.Source.Name, new LintResult([finding], [], 0, new FindingPaths(ImmutableArray<Syntax.SyntaxTree>.Empty)));
}
