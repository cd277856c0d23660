namespace PolicyLint.Cli.Commands;

/// <summary>Which changes are made in files.</summary>
public enum FixMode
{
    None,

    /// <summary>Those that change nothing of what is granted, or only repair spelling.</summary>
    Safe,

    /// <summary>All, to be looked at before they are kept.</summary>
    Review,
}
