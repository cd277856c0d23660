using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>A value of a property, in one branch of the conditions around it.</summary>
/// <param name="Node">The value.</param>
/// <param name="Parent">The mapping it is a member of, for its siblings.</param>
/// <param name="Guard">When it is there.</param>
internal readonly record struct PropertyPlace(SyntaxNode Node, SyntaxNode Parent, Guard Guard);
