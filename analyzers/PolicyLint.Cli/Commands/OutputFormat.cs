namespace PolicyLint.Cli.Commands;

/// <summary>How findings are written.</summary>
public enum OutputFormat
{
    Text,
    Concise,
    Json,
}
