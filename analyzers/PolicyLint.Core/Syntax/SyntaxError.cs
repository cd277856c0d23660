using PolicyLint.Text;

namespace PolicyLint.Syntax;

/// <summary>A kind of syntax error, its first place and how often it occurs.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Its first place in the tree's text.</param>
/// <param name="Count">How often it occurs in the text, at least once.</param>
/// <param name="Detail">What stands there, or the parser's own words; may be empty.</param>
public sealed record SyntaxError(SyntaxErrorKind Kind, TextSpan Span, int Count, string Detail);
