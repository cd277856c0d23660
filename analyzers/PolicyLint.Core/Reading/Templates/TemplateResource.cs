using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Templates;

/// <summary>A resource of a template.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Name">Where that name stands.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="Node">All of it.</param>
/// <param name="Properties">Its properties; missing if there are none.</param>
/// <param name="Guard">When it is there.</param>
/// <param name="Origin">Who wrote it: a person, or a framework on its own.</param>
internal sealed record TemplateResource(string LogicalId, SyntaxNode Name, string Type, SyntaxNode Node, SyntaxNode Properties, Guard Guard, Origin Origin);
