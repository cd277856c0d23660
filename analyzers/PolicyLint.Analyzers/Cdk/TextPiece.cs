using Microsoft.CodeAnalysis;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A part of a text: of a literal, or what a range of the code stands for.</summary>
/// <param name="Span">Where.</param>
/// <param name="Part">The text or the hole.</param>
/// <param name="Token">The literal's token; <c>default</c> where the code only stands for the text.</param>
internal readonly record struct TextPiece(TextSpan Span, PatternPart Part, SyntaxToken Token = default);
