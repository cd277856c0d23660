namespace PolicyLint.Reading.Templates;

/// <summary>What fills a hole that stands for a parameter, or for a resource or an attribute of one.</summary>
/// <param name="Template">The template's name: the same logical id elsewhere is another thing.</param>
/// <param name="LogicalId">The name it is declared under.</param>
/// <param name="Attribute">The attribute of Fn::GetAtt; null for Ref.</param>
internal sealed record TemplateReference(string Template, string LogicalId, string? Attribute);
