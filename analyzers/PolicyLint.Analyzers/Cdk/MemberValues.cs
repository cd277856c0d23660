using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Finds the one value that a field or property of the same file has.</summary>
internal static class MemberValues
{
    /// <summary>The value, and whether code elsewhere may change what is in it; null if there is not one value for sure.</summary>
    public static (IOperation Value, bool MayChange)? Find(ISymbol member, IOperation reference)
    {
        if (member.IsVirtual || member.IsOverride || member.IsAbstract || reference.SemanticModel is not { } model
            || member.DeclaringSyntaxReferences is not [var declaration] || declaration.SyntaxTree != reference.Syntax.SyntaxTree)
        {
            return null;
        }

        var value = declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } initializer } when IsSetOnce(member) => initializer,
            PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
            PropertyDeclarationSyntax { Initializer.Value: { } initializer } when member is IPropertySymbol { SetMethod: null } => initializer,
            _ => null,
        };
        var operation = value switch
        {
            null => null,
            // An array may be written as braces only, which are no expression without the clause around them.
            { Parent: EqualsValueClauseSyntax clause } when model.GetOperation(clause) is ISymbolInitializerOperation initializer => initializer.Value,
            _ => model.GetOperation(value),
        };
        return operation is null ? null : (operation, MayChange(member));
    }

    /// <summary>A list or a dictionary in a field may be filled by any method; arrays and statements rarely are, texts never.</summary>
    private static bool MayChange(ISymbol member)
    {
        if (member.ContainingType.DeclaringSyntaxReferences is not [var type])
        {
            return true;
        }

        foreach (var node in type.GetSyntax().DescendantNodes())
        {
            var target = node switch
            {
                MemberAccessExpressionSyntax access when access.Parent is InvocationExpressionSyntax && IsChange(access.Name.Identifier.ValueText) => access.Expression,
                AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } => element.Expression,
                _ => null,
            };
            if (target is not null && NameOf(target) == member.Name)
            {
                return true;
            }
        }

        return member.DeclaredAccessibility != Accessibility.Private && member is not IFieldSymbol { IsReadOnly: true };
    }

    private static bool IsChange(string method) => method.StartsWith("Add", StringComparison.Ordinal) || method is "Insert" or "Clear" or "Remove" or "RemoveAt";

    private static bool IsSetOnce(ISymbol member)
    {
        if (member is not IFieldSymbol field || (!field.IsReadOnly && field.DeclaredAccessibility != Accessibility.Private))
        {
            return false;
        }

        if (field.ContainingType.DeclaringSyntaxReferences is not [var type])
        {
            return false;
        }

        foreach (var node in type.GetSyntax().DescendantNodes())
        {
            var target = node switch
            {
                AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => assignment.Left,
                ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
                _ => null,
            };
            if (target is not null && NameOf(target) == field.Name)
            {
                return false;
            }
        }

        return true;
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
