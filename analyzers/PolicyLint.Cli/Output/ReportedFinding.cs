using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>A finding and the file result it came with, which knows its path.</summary>
public sealed record ReportedFinding(Finding Finding, FileResult File)
{
    /// <summary>The path in the file's structure.</summary>
    public string Path => File.Result.Paths.Of(Finding.Place);
}
