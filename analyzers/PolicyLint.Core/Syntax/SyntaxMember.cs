namespace PolicyLint.Syntax;

/// <summary>A name of a mapping and its value.</summary>
/// <param name="Name">A scalar, or a missing node where a name belongs.</param>
/// <param name="Value">The value, or a missing node.</param>
public readonly record struct SyntaxMember(SyntaxNode Name, SyntaxNode Value);
