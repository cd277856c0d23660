namespace PolicyLint.Syntax;

/// <summary>A member of a mapping, or an item of a sequence, which has no name but itself.</summary>
/// <param name="Name">The name of a member; the item.</param>
/// <param name="Value">The value of a member; the item.</param>
/// <param name="Index">The position in the container, from 0.</param>
internal readonly record struct SyntaxChild(SyntaxNode Name, SyntaxNode Value, int Index)
{
    public int Start => Name.Span.Start;
}
