using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Finds the one value that a field or property has, or that a method returns, in whatever file of the compilation.</summary>
internal sealed class MemberValues(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<ISymbol, ExpressionSyntax?> _values = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _mayChange = new(SymbolEqualityComparer.Default);

    /// <summary>The value, and whether code elsewhere may change what is in it; null if there is not one value for sure.</summary>
    public (IOperation Value, bool MayChange)? Find(ISymbol member, IOperation reference)
    {
        if (member is not (IFieldSymbol or IPropertySymbol) || member.IsVirtual || member.IsOverride || member.IsAbstract
            || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct })
        {
            return null;
        }

        return _values.GetOrAdd(member, ValueOf) is { } value && OperationOf(value, reference) is { } operation
            ? (operation, _mayChange.GetOrAdd(member, MayChange))
            : null;
    }

    /// <summary>What a method is that is one expression; null for one that does more, or may be replaced by another.</summary>
    public IOperation? FindReturned(IMethodSymbol method, IOperation reference)
    {
        if (method.IsVirtual || method.IsOverride || method.IsAbstract || method.IsAsync
            || (method.PartialImplementationPart ?? method).OriginalDefinition.DeclaringSyntaxReferences is not [var declaration])
        {
            return null;
        }

        var returned = declaration.GetSyntax() switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
            MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
            MethodDeclarationSyntax { Body.Statements: [ExpressionStatementSyntax { Expression: { } expression }] } => expression,
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } expression } => expression,
            LocalFunctionStatementSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
            _ => null,
        };
        return returned is null ? null : OperationOf(returned, reference);
    }

    private IOperation? OperationOf(ExpressionSyntax value, IOperation reference)
    {
        var model = ModelOf(value.SyntaxTree, reference);

        // An array may be written as braces only, which are no expression without the clause around them.
        return value.Parent is EqualsValueClauseSyntax clause && model?.GetOperation(clause) is ISymbolInitializerOperation initializer
            ? initializer.Value
            : model?.GetOperation(value);
    }

    private SemanticModel? ModelOf(SyntaxTree tree, IOperation reference)
    {
        if (reference.SemanticModel is { } own && own.SyntaxTree == tree)
        {
            return own;
        }

        // Only for a member of another file that a policy is made of; each file once in a compilation.
#pragma warning disable RS1030
        return compilation.ContainsSyntaxTree(tree) ? _models.GetOrAdd(tree, key => compilation.GetSemanticModel(key)) : null;
#pragma warning restore RS1030
    }

    private static ExpressionSyntax? ValueOf(ISymbol member)
    {
        if (member.OriginalDefinition.DeclaringSyntaxReferences is not [var declaration])
        {
            return null;
        }

        return declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax declarator => OnlyValue(member, declarator.Initializer?.Value),
            PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
            PropertyDeclarationSyntax { AccessorList.Accessors: [{ Keyword.RawKind: (int)SyntaxKind.GetKeyword } getter] } property => Getter(getter) ?? OnlyValue(member, property.Initializer?.Value),
            PropertyDeclarationSyntax { AccessorList: { } accessors } property when accessors.Accessors.All(IsAutomatic) => OnlyValue(member, property.Initializer?.Value),
            _ => null,
        };
    }

    private static ExpressionSyntax? Getter(AccessorDeclarationSyntax getter) => getter switch
    {
        { ExpressionBody.Expression: { } expression } => expression,
        { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
        _ => null,
    };

    private static bool IsAutomatic(AccessorDeclarationSyntax accessor) => accessor.Body is null && accessor.ExpressionBody is null;

    /// <summary>The one value that the class itself ever sets; null if there are several, or others may set it.</summary>
    private static ExpressionSyntax? OnlyValue(ISymbol member, ExpressionSyntax? initializer)
    {
        if (!IsSetByClassOnly(member))
        {
            return null;
        }

        ExpressionSyntax? assigned = null;
        foreach (var node in NodesOf(member.ContainingType))
        {
            switch (node)
            {
                case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) && NameOf(argument.Expression) == member.Name:
                    return null;
                case AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment when NameOf(assignment.Left) == member.Name:
                    if (assigned is not null || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                    {
                        return null;
                    }

                    assigned = assignment.Right;
                    break;
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment
                    when member is IPropertySymbol { SetMethod: not null } && NameOf(assignment.Left) == member.Name:
                    return null;
            }
        }

        return initializer is not null && assigned is not null ? null : initializer ?? assigned;
    }

    private static bool IsSetByClassOnly(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private,
        IPropertySymbol { SetMethod: { } setter } => setter.DeclaredAccessibility == Accessibility.Private,
        _ => true,
    };

    /// <summary>A list or a dictionary in a field may be filled by any method; arrays and statements rarely are, texts never.</summary>
    private static bool MayChange(ISymbol member)
    {
        foreach (var node in NodesOf(member.ContainingType))
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

        return member.DeclaredAccessibility != Accessibility.Private && member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null });
    }

    private static IEnumerable<SyntaxNode> NodesOf(INamedTypeSymbol type) =>
        type.OriginalDefinition.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantNodes());

    private static bool IsChange(string method) => method.StartsWith("Add", StringComparison.Ordinal) || method is "Insert" or "Clear" or "Remove" or "RemoveAt";

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
