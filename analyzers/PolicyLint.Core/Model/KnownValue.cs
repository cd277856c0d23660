namespace PolicyLint.Model;

/// <summary>A text that is known whole.</summary>
public sealed record KnownValue(string Content) : Value
{
    private ValueMarks _marks;

    public override string Text => Content;

    public override string Display => Content;

    /// <summary>What a first look at the text says, taken once.</summary>
    internal ValueMarks Marks => _marks != ValueMarks.None ? _marks : _marks = ValueMarksReader.Of(Content);

    /// <summary>
    /// What the catalogue found the text to mean as an action, which it alone reads and writes here: one value may stand for the same
    /// text of many policies.
    /// </summary>
    internal object? Meaning { get; set; }

    /// <summary>Remembers more of the text than its characters say.</summary>
    internal void Add(ValueMarks marks) => _marks = Marks | marks;

    public bool Equals(KnownValue? other) => other is not null && string.Equals(Content, other.Content, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Content);
}
