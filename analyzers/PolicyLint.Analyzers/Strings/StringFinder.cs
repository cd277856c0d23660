using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzers.Strings;

/// <summary>Finds the literal that an argument or an assignment gives to what takes a policy.</summary>
/// <param name="libraries">What the project references.</param>
internal sealed class StringFinder(ReferencedLibraries libraries)
{
    private const ReferencedLibraries WithPolicies = ReferencedLibraries.AwsSdk | ReferencedLibraries.Cdk | ReferencedLibraries.Pulumi;

    private readonly ConcurrentDictionary<ISymbol, StringSink?> _sinks = new(SymbolEqualityComparer.Default);

    /// <summary>The first use of each variable: however often one is used, its text is judged once.</summary>
    private readonly ConcurrentDictionary<ISymbol, SyntaxNode> _firstUses = new(SymbolEqualityComparer.Default);

    /// <summary>What is no text is told by its shape: every argument and assignment of a program is asked.</summary>
    public FoundString? Find(IOperation use) => use switch
    {
        IArgumentOperation argument when !MayBeText(argument.Value) => null,
        ISimpleAssignmentOperation assignment when !MayBeText(assignment.Value) => null,
        IArgumentOperation argument when SinkOf(argument) is { } sink && LiteralOf(argument.Value) is { } literal => Found(argument.Value, literal, sink),
        ISimpleAssignmentOperation assignment when SinkOf(assignment.Target) is { } sink && LiteralOf(assignment.Value) is { } literal => Found(assignment.Value, literal, sink),
        _ => null,
    };

    private FoundString? Found(IOperation value, ExpressionSyntax literal, StringSink sink)
    {
        var variable = VariableOf(value);
        if (variable is null)
        {
            return new FoundString(literal, sink);
        }

        return _firstUses.GetOrAdd(variable, value.Syntax) == value.Syntax
            ? new FoundString(literal, variable is ILocalSymbol ? sink : sink with { Kind = null })
            : null;
    }

    private static bool MayBeText(IOperation value) => value switch
    {
        ILiteralOperation => value.Type?.SpecialType == SpecialType.System_String,
        IConversionOperation conversion => MayBeText(conversion.Operand),
        IInterpolatedStringOperation or IUtf8StringOperation => true,
        IBinaryOperation or IInterpolatedStringAdditionOperation => value.Type?.SpecialType == SpecialType.System_String,
        ILocalReferenceOperation or IFieldReferenceOperation => value.Type is { SpecialType: SpecialType.System_String or SpecialType.System_Object } or { Name: "ReadOnlySpan" },
        _ => false,
    };

    private StringSink? SinkOf(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter)
        {
            return null;
        }

        var sink = _sinks.GetOrAdd(parameter.OriginalDefinition, symbol => StringSinks.IsMarked(symbol) ? StringSinks.Marked : HasPolicies ? StringSinks.Of((IParameterSymbol)symbol) : null);
        return sink ?? (libraries.HasFlag(ReferencedLibraries.Cdk) && parameter.Ordinal == 0 && argument.Parent is IInvocationOperation call ? StringSinks.OfParser(call) : null);
    }

    private StringSink? SinkOf(IOperation target)
    {
        ISymbol? symbol = target switch
        {
            IPropertyReferenceOperation property => property.Property.OriginalDefinition,
            IFieldReferenceOperation field => field.Field.OriginalDefinition,
            _ => null,
        };
        return symbol is null ? null : _sinks.GetOrAdd(symbol, one =>
            StringSinks.IsMarked(one) ? StringSinks.Marked : HasPolicies && one is IPropertySymbol property ? StringSinks.Of(property) : null);
    }

    private bool HasPolicies => (libraries & WithPolicies) != 0;

    /// <summary>The literal, or the sum of several, that a value is, or that a variable holds for good.</summary>
    private static ExpressionSyntax? LiteralOf(IOperation value)
    {
        if (VariableOf(value) is { } variable)
        {
            return InitializerOf(variable) is { } initializer && StringText.FirstLiteral(initializer) is not null ? initializer : null;
        }

        return value.Syntax is ExpressionSyntax expression && StringText.FirstLiteral(expression) is not null ? expression : null;
    }

    private static ISymbol? VariableOf(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation { Field: { IsConst: true } or { IsReadOnly: true } } field => field.Field,
            _ => null,
        };
    }

    private static ExpressionSyntax? InitializerOf(ISymbol variable)
    {
        if (variable.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var value } declarator)
        {
            return null;
        }

        return variable is IFieldSymbol or ILocalSymbol { IsConst: true } || !IsWritten(declarator) ? value : null;
    }

    /// <summary>Whether a local is given another text somewhere: then it is not known which of them is used.</summary>
    private static bool IsWritten(VariableDeclaratorSyntax declarator)
    {
        var name = declarator.Identifier.ValueText;
        var scope = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? declarator.SyntaxTree.GetRoot();
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name
                && ((identifier.Parent is AssignmentExpressionSyntax assignment && assignment.Left == identifier)
                    || identifier.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax))
            {
                return true;
            }
        }

        return false;
    }
}
