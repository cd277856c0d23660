using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.Analyzers;

/// <summary>A range of the code and what is to be written there.</summary>
/// <param name="Span">The range.</param>
/// <param name="Before">What stands there; it must still be there.</param>
/// <param name="After">What is to stand there, as it is written in the code.</param>
internal sealed record CSharpEdit(TextSpan Span, string Before, string After);
