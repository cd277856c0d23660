namespace PolicyLint.Rules;

/// <summary>How much a Condition takes from what a statement allows.</summary>
public enum NarrowingStrength
{
    /// <summary>No condition is there.</summary>
    None,

    /// <summary>There is one, but not on who calls or from where.</summary>
    Weak,

    /// <summary>It asks for MFA, a source network, an organization or a tag of the principal.</summary>
    Strong,

    /// <summary>It could not be read, so nothing can be said of who passes.</summary>
    Unreadable,
}
