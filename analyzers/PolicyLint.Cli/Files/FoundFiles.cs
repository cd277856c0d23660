namespace PolicyLint.Cli.Files;

/// <summary>What the paths of a command line lead to.</summary>
internal sealed class FoundFiles
{
    public List<FoundFile> Files { get; } = [];

    /// <summary>Whether <c>-</c> was given.</summary>
    public bool ReadsInput { get; set; }

    /// <summary>Paths and globs that match no file.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>How many files a walk passed over: another extension, a skipped folder.</summary>
    public int Skipped { get; set; }

    /// <summary>What could not be looked into, with the reason.</summary>
    public List<(string Name, string Reason)> Unreadable { get; } = [];

    /// <summary>What the user should know: policies that are not where one would look for them.</summary>
    public List<string> Notes { get; } = [];
}
