namespace PolicyLint.Model;

/// <summary>A part of a value that is not known. Two holes with one identity are filled with the same text.</summary>
/// <param name="Identity">
/// What fills it, compared by its own equality: <c>AWS::AccountId</c>, a symbol, a path. A fresh object where nothing is known.
/// </param>
/// <param name="Display">How it is shown in a message: <c>${AWS::AccountId}</c>.</param>
/// <param name="Domain">What it may be filled with.</param>
public sealed record Hole(object Identity, string Display, HoleDomain Domain = HoleDomain.AnyText)
{
    /// <summary>The service and resource type of an ARN (<c>s3:bucket</c>), if the domain is <see cref="HoleDomain.Arn"/> and it is known.</summary>
    public string? ArnType { get; init; }

    /// <summary>
    /// The resource of the text whose name or attribute it is, compared by its own equality: the bucket of its name and of its ARN. Null where
    /// it is of none.
    /// </summary>
    public object? Resource { get; init; }

    /// <summary>The text that fills it unless another is given: a parameter's default; null if there is none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether what fills it is kept from view: a parameter with <c>NoEcho</c>, a dynamic reference to a secret.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether the text that fills it can hold <c>*</c> or <c>?</c> that act as wildcards.</summary>
    public bool MayHoldWildcard => Domain == HoleDomain.AnyText;

    public bool Equals(Hole? other) => other is not null && Identity.Equals(other.Identity);

    public override int GetHashCode() => Identity.GetHashCode();

    public override string ToString() => Display;
}
