namespace PolicyLint.Model;

/// <summary>Who wrote something.</summary>
public enum OriginKind
{
    /// <summary>It stands in the text.</summary>
    Written,

    /// <summary>An element of the text stands for it: a SAM policy template, a grant, a managed policy's name.</summary>
    Synthesised,

    /// <summary>The framework adds it by itself: CDK's own roles.</summary>
    Framework,

    /// <summary>It is elsewhere, and its content is not known.</summary>
    External,
}
