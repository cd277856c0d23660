namespace PolicyLint.Text;

/// <summary>A range of a mapped text: where something stands. It is mapped to the source only when it is shown.</summary>
public readonly record struct Place(MappedText Text, TextSpan Span)
{
    /// <summary>The text a person wrote.</summary>
    public SourceText Source => Text.Source;

    /// <summary>The range in the text a person wrote.</summary>
    public TextSpan SourceSpan => Text.ToSource(Span);

    /// <summary>Whether another place lies in this one.</summary>
    public bool Holds(Place other) => ReferenceEquals(Source, other.Source) && SourceSpan.Contains(other.SourceSpan);
}
