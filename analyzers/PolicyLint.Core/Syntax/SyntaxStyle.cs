namespace PolicyLint.Syntax;

/// <summary>How a scalar is written.</summary>
public enum SyntaxStyle : byte
{
    Plain,
    DoubleQuoted,
    SingleQuoted,

    /// <summary>A YAML block scalar that keeps its line breaks: <c>|</c>.</summary>
    Literal,

    /// <summary>A YAML block scalar whose line breaks become spaces: <c>&gt;</c>.</summary>
    Folded,
}
