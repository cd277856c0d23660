namespace PolicyLint.Model;

/// <summary>A piece of a value: text or a hole, never both.</summary>
public readonly record struct PatternPart(string? Text, Hole? Hole)
{
    public static PatternPart Of(string text) => new(text, null);

    public static PatternPart Of(Hole hole) => new(null, hole);
}
