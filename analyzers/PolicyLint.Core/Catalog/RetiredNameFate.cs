namespace PolicyLint.Catalog;

/// <summary>What became of a service or an action.</summary>
public enum RetiredNameFate
{
    /// <summary>AWS ended the service.</summary>
    Ended,

    /// <summary>It has another name.</summary>
    Renamed,

    /// <summary>Finer actions took its place.</summary>
    Replaced,

    /// <summary>AWS listed it once, and does so no more.</summary>
    Removed,

    /// <summary>It stands in managed policies of AWS, and AWS lists it nowhere.</summary>
    Unlisted,
}
