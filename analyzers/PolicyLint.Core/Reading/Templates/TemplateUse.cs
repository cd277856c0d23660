using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>A place in a template that refers to a resource of its own.</summary>
/// <param name="Owner">The resource that refers to it; null for an output.</param>
/// <param name="LogicalId">The resource referred to.</param>
/// <param name="Attribute">The attribute of Fn::GetAtt; null for Ref.</param>
/// <param name="Node">What refers to it.</param>
internal sealed record TemplateUse(TemplateResource? Owner, string LogicalId, string? Attribute, SyntaxNode Node);
