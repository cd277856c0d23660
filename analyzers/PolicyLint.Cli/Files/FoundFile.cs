namespace PolicyLint.Cli.Files;

/// <summary>A file to be linted.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What it is called in reports: relative to the current folder, with <c>/</c>.</param>
/// <param name="IsNamed">Whether the user named it: then it is always judged.</param>
internal sealed record FoundFile(string Path, string Name, bool IsNamed);
