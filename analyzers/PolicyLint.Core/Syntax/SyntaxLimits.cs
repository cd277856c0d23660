namespace PolicyLint.Syntax;

/// <summary>Bounds that keep every input answered in time.</summary>
public static class SyntaxLimits
{
    /// <summary>How deep containers may nest.</summary>
    public const int Depth = 128;

    /// <summary>How many kinds of syntax error one text reports.</summary>
    public const int Errors = 20;

    /// <summary>How many nodes YAML aliases and merge keys of one file may expand to.</summary>
    public const int ExpandedNodes = 100_000;
}
