namespace PolicyLint.Model;

/// <summary>Nothing is known of the text but where it comes from.</summary>
public sealed record UnknownValue(Hole Hole) : Value
{
    public override string Display => Hole.Display;
}
