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

    /// <summary>One page, for a browser and for paper.</summary>
    Html,

    /// <summary>For pull requests, wikis and summaries of a pipeline.</summary>
    Markdown,

    /// <summary>For spreadsheets, by RFC 4180.</summary>
    Csv,
}
