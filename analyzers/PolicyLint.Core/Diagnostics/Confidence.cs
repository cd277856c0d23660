namespace PolicyLint.Diagnostics;

/// <summary>How sure a finding is.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
