namespace PolicyLint.Catalog;

/// <summary>Whether requests hold a condition key.</summary>
public enum KeyPresence
{
    /// <summary>Not known: a key of a service.</summary>
    Unknown,

    /// <summary>Every request does.</summary>
    Always,

    /// <summary>Some requests do not: an operator without IfExists is false for those.</summary>
    Sometimes,
}
