using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.Analyzers.Strings;

/// <summary>An expression whose text is, or may be, a policy.</summary>
/// <param name="Expression">The literal, or the sum of several.</param>
/// <param name="Sink">What takes it.</param>
internal sealed record FoundString(ExpressionSyntax Expression, StringSink Sink);
