namespace PolicyLint.Diagnostics;

/// <summary>For whom the findings are.</summary>
public enum Profile
{
    /// <summary>What a reviewer acts on.</summary>
    Default,

    /// <summary>All of it, for an auditor.</summary>
    Strict,
}
