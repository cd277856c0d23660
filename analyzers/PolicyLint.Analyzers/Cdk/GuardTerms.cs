using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>Names the conditions of branches: one that means the same wherever it stands in the member has the same name.</summary>
/// <param name="source">The code.</param>
/// <param name="extent">Where the member stands.</param>
/// <param name="state">Where the evaluation is.</param>
internal sealed class GuardTerms(SourceText source, Microsoft.CodeAnalysis.Text.TextSpan extent, EvaluationState state)
{
    private readonly HashSet<ISymbol> _assigned = new(SymbolEqualityComparer.Default);

    /// <summary>A variable that is set more than once does not mean the same in two conditions.</summary>
    public void CollectAssigned(IOperation block)
    {
        foreach (var operation in block.DescendantsAndSelf())
        {
            var target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation increment => increment.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            if (target is not null && OperationFacts.SymbolOf(target) is { } symbol)
            {
                _assigned.Add(symbol);
            }
        }
    }

    /// <summary>A condition that can be named: it means the same wherever it stands in the member. Null for one that cannot.</summary>
    public GuardTerm? TermOf(IOperation condition)
    {
        if (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            return TermOf(not.Operand) is { } term ? term with { Holds = !term.Holds } : null;
        }

        var text = condition.Syntax.ToString();
        if (text.Length > 40 || text.Contains('\n'))
        {
            return null;
        }

        var isStable = condition.DescendantsAndSelf().All(IsStable);
        var scope = isStable && state.Use is null ? extent.ToString() : condition.Syntax.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (state.Use is { } use)
        {
            // A method that is called twice may be given two values.
            scope += "@" + use.SourceSpan.Start.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return new GuardTerm(new GuardCondition(source.Name + scope, text), true);
    }

    private bool IsStable(IOperation operation) => operation switch
    {
        IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IAwaitOperation or IDynamicInvocationOperation => false,
        _ => OperationFacts.SymbolOf(operation) is not { } symbol || !_assigned.Contains(symbol),
    };
}
