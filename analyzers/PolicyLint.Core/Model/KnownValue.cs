namespace PolicyLint.Model;

/// <summary>A text that is known whole.</summary>
public sealed record KnownValue(string Content) : Value
{
    public override string Text => Content;

    public override string Display => Content;
}
