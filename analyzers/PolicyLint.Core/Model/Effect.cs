namespace PolicyLint.Model;

/// <summary>What a statement does to the requests it matches.</summary>
public enum Effect
{
    /// <summary>Missing, misspelt or not known here.</summary>
    Unknown,
    Allow,
    Deny,
}
