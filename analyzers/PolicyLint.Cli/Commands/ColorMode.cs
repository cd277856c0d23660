namespace PolicyLint.Cli.Commands;

/// <summary>Whether text is coloured.</summary>
public enum ColorMode
{
    /// <summary>On a terminal, unless NO_COLOR is set (https://no-color.org).</summary>
    Auto,
    Always,
    Never,
}
