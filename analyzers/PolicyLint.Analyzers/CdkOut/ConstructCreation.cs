using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using HostSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PolicyLint.Analyzers.CdkOut;

/// <summary>A place in the code where a construct is made: <c>new Role(this, "Writer", …)</c>.</summary>
/// <param name="Type">What is made.</param>
/// <param name="Scope">The type of what it is made in.</param>
/// <param name="Id">Its id there.</param>
/// <param name="IsRepeated">Whether it stands in a loop.</param>
/// <param name="Tree">The file.</param>
/// <param name="Span">The words that say what is made: <c>new Role</c>.</param>
internal sealed record ConstructCreation(INamedTypeSymbol Type, INamedTypeSymbol Scope, ConstructId Id, bool IsRepeated, SyntaxTree Tree, HostSpan Span)
{
    /// <summary>Where it begins, which tells it from all others.</summary>
    public (SyntaxTree Tree, int Start) Key => (Tree, Span.Start);

    public Location Location => Location.Create(Tree, Span);

    /// <summary>What a creation is; null if no construct is made, or not in a tree.</summary>
    public static ConstructCreation? Of(IObjectCreationOperation creation)
    {
        if (!ConstructTypes.IsConstruct(creation.Type) || ConstructTypes.ClassOf(creation.Type) is not { } type
            || ArgumentOf(creation, "scope", ConstructTypes.TakesConstruct) is not { } scope || ConstructTypes.ClassOf(TypeOf(scope)) is not { } scopeType)
        {
            return null;
        }

        var id = ConstructId.Of(ArgumentOf(creation, "id", type => type.SpecialType == SpecialType.System_String));
        return new ConstructCreation(type, scopeType, id, IsInLoop(creation), creation.Syntax.SyntaxTree, SpanOf(creation.Syntax));
    }

    /// <summary>The argument of this name, else the first one of such a type.</summary>
    private static IOperation? ArgumentOf(IObjectCreationOperation creation, string name, Func<ITypeSymbol, bool> isSuch)
    {
        IArgumentOperation? found = null;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is not { } parameter || !isSuch(parameter.Type))
            {
                continue;
            }

            if (parameter.Name == name)
            {
                return argument.Value;
            }

            found = found is null || parameter.Ordinal < found.Parameter!.Ordinal ? argument : found;
        }

        return found?.Value;
    }

    /// <summary>The type before it is converted to that of the parameter.</summary>
    private static ITypeSymbol? TypeOf(IOperation scope)
    {
        while (scope is IConversionOperation { IsImplicit: true } conversion)
        {
            scope = conversion.Operand;
        }

        return scope.Type;
    }

    private static bool IsInLoop(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is ILoopOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static HostSpan SpanOf(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax named => HostSpan.FromBounds(named.SpanStart, named.Type.Span.End),
        ImplicitObjectCreationExpressionSyntax implied => implied.NewKeyword.Span,
        _ => syntax.Span,
    };
}
