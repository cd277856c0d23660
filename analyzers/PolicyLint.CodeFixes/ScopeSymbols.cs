using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PolicyLint.CodeFixes;

/// <summary>Finds what a place in the code can name and what surely has a value there.</summary>
internal static class ScopeSymbols
{
    /// <summary>The locals, parameters, fields and properties; of two that are the same object, the local.</summary>
    public static IReadOnlyList<ScopeSymbol> At(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var assigned = AssignedBefore(node, model);
        var found = new List<ScopeSymbol>();
        foreach (var symbol in model.LookupSymbols(node.SpanStart))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TypeOf(symbol) is { } type && HasValue(symbol, node, assigned, model, cancellation))
            {
                found.Add(new ScopeSymbol(symbol, Escaped(symbol.Name), type));
            }
        }

        RemoveCopies(found, node, model, cancellation);
        return found;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol { IsConst: false } local => local.Type,
        IParameterSymbol { RefKind: not RefKind.Out } parameter => parameter.Type,
        IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };

    private static bool HasValue(ISymbol symbol, SyntaxNode node, ImmutableArray<ISymbol> assigned, SemanticModel model, CancellationToken cancellation) => symbol switch
    {
        ILocalSymbol => assigned.Contains(symbol, SymbolEqualityComparer.Default),
        IFieldSymbol or IPropertySymbol => symbol.IsStatic || (IsOfInstance(node) && !IsYetToBeMade(symbol, node, model, cancellation)),
        _ => true,
    };

    private static ImmutableArray<ISymbol> AssignedBefore(SyntaxNode node, SemanticModel model)
    {
        var statement = node.FirstAncestorOrSelf<StatementSyntax>();
        return statement is not null && model.AnalyzeDataFlow(statement) is { Succeeded: true } flow ? flow.DefinitelyAssignedOnEntry : [];
    }

    /// <summary>Whether the object is there already: not in an initializer of it, nor in what its constructor gives to the one before.</summary>
    private static bool IsOfInstance(SyntaxNode node) =>
        node.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is null && node.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is null
        && node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax { Initializer: null }
        && node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.StaticKeyword) != true;

    /// <summary>Whether a constructor gives the member its value, and has not done so yet.</summary>
    private static bool IsYetToBeMade(ISymbol member, SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not { } constructor || member.DeclaringSyntaxReferences is not [var reference]
            || !SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(constructor, cancellation)?.ContainingType, member.ContainingType)
            || reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null }
                or PropertyDeclarationSyntax { ExpressionBody: not null } or ParameterSyntax)
        {
            return false;
        }

        foreach (var assignment in Assignments(constructor))
        {
            if (assignment.Span.End < node.SpanStart && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left, cancellation).Symbol, member))
            {
                return false;
            }
        }

        return true;
    }

    private static void RemoveCopies(List<ScopeSymbol> found, SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return;
        }

        foreach (var assignment in Assignments(member))
        {
            if (assignment.Right is IdentifierNameSyntax && Find(found, assignment.Right, model, cancellation) is { } original
                && Find(found, assignment.Left, model, cancellation) is { } copy && copy != original)
            {
                found.Remove(copy);
            }
        }
    }

    private static ScopeSymbol? Find(List<ScopeSymbol> found, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(expression, cancellation).Symbol is { } symbol ? found.Find(one => SymbolEqualityComparer.Default.Equals(one.Symbol, symbol)) : null;

    private static IEnumerable<AssignmentExpressionSyntax> Assignments(SyntaxNode node) =>
        node.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression));

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
