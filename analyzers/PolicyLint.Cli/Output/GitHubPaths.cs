namespace PolicyLint.Cli.Output;

/// <summary>How GitHub names files: from the root of the repository, wherever a step ran.</summary>
/// <param name="Folder">The current folder, which the names of reports are relative to.</param>
/// <param name="Workspace">Where the repository is checked out, or null outside of a workflow.</param>
internal sealed record GitHubPaths(string Folder, string? Workspace)
{
    public static GitHubPaths FromEnvironment() => new(Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable("GITHUB_WORKSPACE"));

    public string Of(string name)
    {
        if (string.IsNullOrEmpty(Workspace))
        {
            return name;
        }

        var path = Path.GetRelativePath(Workspace, Path.Combine(Folder, name)).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path) ? name : path;
    }
}
