using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>A policy that a resource holds.</summary>
/// <param name="Property">The property it stands in.</param>
/// <param name="Document">The policy.</param>
/// <param name="Name">Its name: given beside it, or the resource's logical id.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Guard">When it is there.</param>
internal sealed record FoundPolicy(PolicyProperty Property, PolicyDocument Document, Value Name, SyntaxNode Node, Guard Guard);
