using Microsoft.CodeAnalysis;

namespace PolicyLint.CodeFixes;

/// <summary>What a place in the code can name.</summary>
/// <param name="Symbol">The local, parameter, field or property.</param>
/// <param name="Name">How it is written there.</param>
/// <param name="Type">Its type.</param>
internal sealed record ScopeSymbol(ISymbol Symbol, string Name, ITypeSymbol Type);
