namespace PolicyLint.Model;

/// <summary>
/// What stands at a leaf of a policy: known, a pattern with holes, one of several, or unknown. Values compare by their own
/// equality, never by the text they display.
/// </summary>
public abstract record Value
{
    private protected Value()
    {
    }

    /// <summary>The text if all of it is known, else null.</summary>
    public virtual string? Text => null;

    /// <summary>How the value is shown in a message; holes by their display text.</summary>
    public abstract string Display { get; }

    public static Value Known(string text) => new KnownValue(text);

    public static Value Unknown(string reason) => new UnknownValue(new Hole(new object(), reason));

    public sealed override string ToString() => Display;
}
