namespace PolicyLint.Diagnostics;

/// <summary>How bad a finding is; how sure it is stands apart, in <see cref="Confidence"/>.</summary>
public enum Severity
{
    /// <summary>Switched off by settings; no finding has it.</summary>
    None,

    /// <summary>A suggestion.</summary>
    Info,

    /// <summary>A risk, or a probable mistake.</summary>
    Warning,

    /// <summary>AWS rejects it, or it cannot do what it says.</summary>
    Error,
}
