using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>
/// Follows the code of one member in the order written and keeps what its variables are worth. Branches become guards, loops and
/// lambdas are there sometimes. Nothing is run, every step is counted, and what is not understood is unknown.
/// </summary>
internal sealed partial class BlockEvaluator
{
    private readonly Dictionary<ISymbol, CdkNode> _variables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _following = new(SymbolEqualityComparer.Default);
    private readonly Stack<CdkNode> _accessed = new();
    private readonly MemberValues _members;
    private readonly CancellationToken _cancellation;
    private readonly EvaluationState _state;
    private readonly GuardTerms _terms;
    private readonly ConstantValues _constants;
    private readonly ListChanges _lists;
    private readonly StatementEditor _statements;
    private readonly SequenceCalls _sequences;
    private readonly TextCalls _texts;
    private readonly KnownCalls _known;
    private readonly PolicyUses _uses;
    private readonly GrantCalls _grants;
    private CdkNode? _this;
    private int _depth;

    private BlockEvaluator(SourceText source, Microsoft.CodeAnalysis.Text.TextSpan extent, MemberValues members, CancellationToken cancellation)
    {
        _members = members;
        _cancellation = cancellation;
        _state = new EvaluationState(source);
        _terms = new GuardTerms(source, extent, _state);
        _constants = new ConstantValues(_state);
        _lists = new ListChanges(_state);
        _statements = new StatementEditor(_state, _lists);
        _sequences = new SequenceCalls(_state, _lists);
        _texts = new TextCalls(_state, new ArnCalls(_state));
        _known = new KnownCalls(_state, _statements);
        _uses = new PolicyUses(_state, _lists);
        _grants = new GrantCalls(_state, _lists, _statements, _uses);
    }

    /// <summary>Reads the bodies of a member: for a constructor its initializer and its body.</summary>
    /// <param name="source">The code.</param>
    /// <param name="extent">Where the member stands in it.</param>
    /// <param name="blocks">The bodies.</param>
    /// <param name="members">Finds what other members are worth.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static CdkBlock Read(
        SourceText source, Microsoft.CodeAnalysis.Text.TextSpan extent, ImmutableArray<IOperation> blocks, MemberValues members, CancellationToken cancellation)
    {
        var evaluator = new BlockEvaluator(source, extent, members, cancellation);
        evaluator.Run(blocks);
        return evaluator._state.Found;
    }

    private void Run(ImmutableArray<IOperation> blocks)
    {
        foreach (var block in blocks)
        {
            _terms.CollectAssigned(block);
        }

        // What a constructor gives to its base is there before its body runs.
        foreach (var block in blocks.Sort((left, right) => left.Syntax.SpanStart.CompareTo(right.Syntax.SpanStart)))
        {
            Walk(block);
        }

        _state.Close();
    }

    private void Walk(IOperation? operation)
    {
        if (operation is null || _state.IsSpent)
        {
            return;
        }

        _cancellation.ThrowIfCancellationRequested();
        if (_depth >= EvaluationLimits.Depth)
        {
            _state.Operations = EvaluationLimits.Operations;
            return;
        }

        _depth++;
        _state.Operations++;
        WalkKind(operation);
        _depth--;
    }

    private void WalkKind(IOperation operation)
    {
        switch (operation)
        {
            case IBlockOperation block:
                WalkBlock(block.Operations);
                break;
            case IMethodBodyOperation body:
                Walk(body.BlockBody ?? body.ExpressionBody);
                break;
            case IConstructorBodyOperation body:
                Walk(body.Initializer);
                Walk(body.BlockBody ?? body.ExpressionBody);
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations)
                {
                    foreach (var declarator in declaration.Declarators)
                    {
                        Declare(declarator);
                    }
                }

                break;
            case IExpressionStatementOperation statement:
                Evaluate(statement.Operation);
                break;
            case IReturnOperation { ReturnedValue: { } returned }:
                CdkSharing.Share(Evaluate(returned));
                break;
            case IConditionalOperation conditional:
                WalkBranches(conditional);
                break;
            case ILoopOperation loop:
                WalkLoop(loop);
                break;
            case ISwitchOperation choice:
                Evaluate(choice.Value);
                Sometimes(choice.Cases.Select(section => (IOperation)section), choice);
                break;
            case ISwitchCaseOperation section:
                WalkBlock(section.Body);
                break;
            case ITryOperation attempt:
                Walk(attempt.Body);
                Sometimes(attempt.Catches.Select(clause => (IOperation)clause.Handler), attempt);
                Walk(attempt.Finally);
                break;
            case IUsingOperation resource:
                Walk(resource.Resources);
                Walk(resource.Body);
                break;
            case ILocalFunctionOperation function:
                Sometimes([function.Body!], function);
                break;
            case IFieldInitializerOperation initializer:
                Evaluate(initializer.Value);
                break;
            case IPropertyInitializerOperation initializer:
                Evaluate(initializer.Value);
                break;
            case IVariableInitializerOperation or IParameterInitializerOperation or IAttributeOperation:
                break;
            case ILabeledOperation labeled:
                Walk(labeled.Operation);
                break;
            default:
                if (operation.Type is not null)
                {
                    Evaluate(operation);
                    break;
                }

                foreach (var child in operation.ChildOperations)
                {
                    Walk(child);
                }

                break;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer() is { } initializer)
        {
            var value = Evaluate(initializer.Value);
            _variables[declarator.Symbol] = value;
            Name(value, declarator.Symbol);
        }
    }

    private void WalkBlock(ImmutableArray<IOperation> operations)
    {
        var before = _state.Guard;
        foreach (var operation in operations)
        {
            Walk(operation);
            if (operation is IConditionalOperation { WhenFalse: null } conditional && Leaves(conditional.WhenTrue))
            {
                var term = _terms.TermOf(conditional.Condition);
                _state.Guard = term is { } known ? _state.Guard.And(known with { Holds = !known.Holds }) : _state.Guard.AndSometimes();
            }
        }

        _state.Guard = before;
    }

    /// <summary>What throws makes no template at all, so only a return leaves the rest out.</summary>
    private static bool Leaves(IOperation operation) => operation switch
    {
        IReturnOperation or IBranchOperation => true,
        IBlockOperation { Operations: [.., var last] } => last is IReturnOperation or IBranchOperation,
        _ => false,
    };

    private void WalkBranches(IConditionalOperation conditional)
    {
        Evaluate(conditional.Condition);
        if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool known })
        {
            Walk(known ? conditional.WhenTrue : conditional.WhenFalse);
            return;
        }

        var before = _state.Guard;
        var term = _terms.TermOf(conditional.Condition);
        var start = new Dictionary<ISymbol, CdkNode>(_variables, SymbolEqualityComparer.Default);
        _state.Guard = term is { } holds ? before.And(holds) : before.AndSometimes();
        Walk(conditional.WhenTrue);
        var afterTrue = new Dictionary<ISymbol, CdkNode>(_variables, SymbolEqualityComparer.Default);
        Restore(start);
        _state.Guard = term is { } not ? before.And(not with { Holds = !not.Holds }) : before.AndSometimes();
        Walk(conditional.WhenFalse);
        _state.Guard = before;
        Join(afterTrue, term, conditional);
    }

    private void Restore(Dictionary<ISymbol, CdkNode> variables)
    {
        _variables.Clear();
        foreach (var variable in variables)
        {
            _variables[variable.Key] = variable.Value;
        }
    }

    private void Join(Dictionary<ISymbol, CdkNode> afterTrue, GuardTerm? term, IOperation at)
    {
        foreach (var variable in afterTrue)
        {
            if (!_variables.TryGetValue(variable.Key, out var other))
            {
                _variables[variable.Key] = variable.Value;
            }
            else if (!ReferenceEquals(other, variable.Value))
            {
                _variables[variable.Key] = term is { } known
                    ? new CdkChoice(variable.Value.Place, known, variable.Value, other)
                    : _state.Unknown(at, variable.Key.Name);
            }
        }
    }

    private void WalkLoop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForEachLoopOperation each:
                var collection = Evaluate(each.Collection);
                if (WalkEach(each, collection))
                {
                    return;
                }

                CdkSharing.Share(collection);
                break;
            case IForLoopOperation counted:
                foreach (var operation in counted.Before)
                {
                    Walk(operation);
                }

                break;
        }

        Sometimes([loop.Body], loop);
    }

    /// <summary>A list whose items are all known is gone through item by item, as the code does; false for any other loop.</summary>
    private bool WalkEach(IForEachLoopOperation each, CdkNode collection)
    {
        if (collection is not CdkList { IsOpen: false, Items.Count: <= EvaluationLimits.Items } list
            || each.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: { } variable }
            || each.Body.Descendants().Any(operation => operation is IBranchOperation or IReturnOperation or IAnonymousFunctionOperation))
        {
            return false;
        }

        var before = _state.Guard;
        foreach (var item in list.Items.ToArray())
        {
            _state.Guard = before.And(item.Guard);
            _variables[variable] = item.Node;
            Walk(each.Body);
        }

        _state.Guard = before;
        _variables.Remove(variable);
        return true;
    }

    /// <summary>
    /// What runs not at all, once or often. What is set inside is unknown in it and after it; what is added, is added sometimes, and
    /// so leaves what it is added to open.
    /// </summary>
    private void Sometimes(IEnumerable<IOperation> bodies, IOperation at)
    {
        var before = _state.Guard;
        _state.Guard = _state.Guard.AndSometimes();
        foreach (var body in bodies)
        {
            Forget(body, at);
            Walk(body);
            Forget(body, at);
        }

        _state.Guard = before;
    }

    private void Forget(IOperation? body, IOperation at)
    {
        if (body is null)
        {
            return;
        }

        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IAssignmentOperation assignment && OperationFacts.SymbolOf(assignment.Target) is { } symbol && _variables.ContainsKey(symbol))
            {
                _variables[symbol] = _state.Unknown(at, symbol.Name);
            }
        }
    }
}
