namespace PolicyLint.Diagnostics;

/// <summary>How far a finding stands for those of another rule.</summary>
public enum SupersessionReach
{
    /// <summary>What stands at the same place: the same name, the same value, or a part of it.</summary>
    Element,
    Statement,
    Document,
}
