namespace PolicyLint.Cli.Commands;

/// <summary>How findings are written.</summary>
public enum OutputFormat
{
    Text,
    Concise,
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands, which GitHub shows beside the lines of a pull request.</summary>
    GitHub,
}
