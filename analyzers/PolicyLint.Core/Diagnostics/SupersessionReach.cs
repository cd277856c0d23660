namespace PolicyLint.Diagnostics;

/// <summary>How far a finding stands for those of another rule.</summary>
public enum SupersessionReach
{
    Statement,
    Document,
}
