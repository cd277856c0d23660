using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;
using SourceText = PolicyLint.Text.SourceText;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>
/// Follows the code of one member in the order written and keeps what its variables are worth. Branches become guards, loops and
/// lambdas are there sometimes. Nothing is run, every step is counted, and what is not understood is unknown.
/// </summary>
internal sealed partial class BlockEvaluator(
    SourceText source, Microsoft.CodeAnalysis.Text.TextSpan extent, MemberValues members, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, CdkNode> _variables = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _assigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _following = new(SymbolEqualityComparer.Default);
    private readonly List<CdkContainer> _made = [];
    private Guard _guard = Guard.Always;
    private readonly Stack<CdkNode> _accessed = new();
    private CdkNode? _this;
    private Place? _use;
    private bool _isFollowing;
    private int _depth;
    private int _operations;

    /// <summary>How many operations were looked at.</summary>
    public int Operations => _operations;

    public List<CdkSink> Sinks { get; } = [];

    public List<CdkStatement> Statements { get; } = [];

    /// <summary>The documents that are made of JSON.</summary>
    public List<CdkDocument> Documents { get; } = [];

    /// <summary>The texts that are made secrets of.</summary>
    public List<CdkSecret> Secrets { get; } = [];

    /// <summary>The objects of CDK that are made here, in the order made.</summary>
    public List<CdkConstruct> Constructs { get; } = [];

    /// <summary>The calls that tie objects of CDK together.</summary>
    public List<CdkCall> Calls { get; } = [];

    /// <summary>The changes of templates.</summary>
    public List<CdkOverride> Overrides { get; } = [];

    /// <summary>Where something is made by a method that is looked at by itself as well.</summary>
    public HashSet<TextSpan> HelperPlaces { get; } = [];

    /// <summary>What is put to use as a statement or a document, and could not be followed.</summary>
    public List<CdkNode> NotRead { get; } = [];

    /// <summary>Follows the bodies of a member: for a constructor its initializer and its body.</summary>
    public void Run(ImmutableArray<IOperation> blocks)
    {
        foreach (var block in blocks)
        {
            CollectAssigned(block);
        }

        // What a constructor gives to its base is there before its body runs.
        foreach (var block in blocks.Sort((left, right) => left.Syntax.SpanStart.CompareTo(right.Syntax.SpanStart)))
        {
            Walk(block);
        }

        if (_operations >= EvaluationLimits.Operations)
        {
            foreach (var container in _made)
            {
                container.OpenBy(container.Place);
            }
        }
    }

    private bool IsSpent => _operations >= EvaluationLimits.Operations;

    /// <summary>A variable that is set more than once does not mean the same in two conditions.</summary>
    private void CollectAssigned(IOperation block)
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
            if (target is not null && SymbolOf(target) is { } symbol)
            {
                _assigned.Add(symbol);
            }
        }
    }

    private void Walk(IOperation? operation)
    {
        if (operation is null || IsSpent)
        {
            return;
        }

        cancellation.ThrowIfCancellationRequested();
        if (_depth >= EvaluationLimits.Depth)
        {
            _operations = EvaluationLimits.Operations;
            return;
        }

        _depth++;
        _operations++;
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
                Share(Evaluate(returned));
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

    private static void Name(CdkNode value, ISymbol variable)
    {
        if (value is CdkConstruct construct)
        {
            construct.Variable ??= variable.Name;
        }
    }

    private void WalkBlock(ImmutableArray<IOperation> operations)
    {
        var before = _guard;
        foreach (var operation in operations)
        {
            Walk(operation);
            if (operation is IConditionalOperation { WhenFalse: null } conditional && Leaves(conditional.WhenTrue))
            {
                var term = TermOf(conditional.Condition);
                _guard = term is { } known ? _guard.And(known with { Holds = !known.Holds }) : _guard.AndSometimes();
            }
        }

        _guard = before;
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

        var before = _guard;
        var term = TermOf(conditional.Condition);
        var start = new Dictionary<ISymbol, CdkNode>(_variables, SymbolEqualityComparer.Default);
        _guard = term is { } holds ? before.And(holds) : before.AndSometimes();
        Walk(conditional.WhenTrue);
        var afterTrue = new Dictionary<ISymbol, CdkNode>(_variables, SymbolEqualityComparer.Default);
        Restore(start);
        _guard = term is { } not ? before.And(not with { Holds = !not.Holds }) : before.AndSometimes();
        Walk(conditional.WhenFalse);
        _guard = before;
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
                    : Unknown(at, variable.Key.Name);
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

                Share(collection);
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

        var before = _guard;
        foreach (var item in list.Items.ToArray())
        {
            _guard = before.And(item.Guard);
            _variables[variable] = item.Node;
            Walk(each.Body);
        }

        _guard = before;
        _variables.Remove(variable);
        return true;
    }

    /// <summary>
    /// What runs not at all, once or often. What is set inside is unknown in it and after it; what is added, is added sometimes, and
    /// so leaves what it is added to open.
    /// </summary>
    private void Sometimes(IEnumerable<IOperation> bodies, IOperation at)
    {
        var before = _guard;
        _guard = _guard.AndSometimes();
        foreach (var body in bodies)
        {
            Forget(body, at);
            Walk(body);
            Forget(body, at);
        }

        _guard = before;
    }

    private void Forget(IOperation? body, IOperation at)
    {
        if (body is null)
        {
            return;
        }

        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is IAssignmentOperation assignment && SymbolOf(assignment.Target) is { } symbol && _variables.ContainsKey(symbol))
            {
                _variables[symbol] = Unknown(at, symbol.Name);
            }
        }
    }

    /// <summary>A condition that can be named: it means the same wherever it stands in the member. Null for one that cannot.</summary>
    private GuardTerm? TermOf(IOperation condition)
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
        var scope = isStable && _use is null ? extent.ToString() : condition.Syntax.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (_use is { } use)
        {
            // A method that is called twice may be given two values.
            scope += "@" + use.SourceSpan.Start.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return new GuardTerm(new GuardCondition(source.Name + scope, text), true);
    }

    private bool IsStable(IOperation operation) => operation switch
    {
        IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IAwaitOperation or IDynamicInvocationOperation => false,
        _ => SymbolOf(operation) is not { } symbol || !_assigned.Contains(symbol),
    };

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Arguments.IsEmpty: true } property => property.Property,
        _ => null,
    };

    /// <summary>Code that is not looked at may change it from now on.</summary>
    private static void Share(CdkNode node, int depth = 0)
    {
        if (depth > 8)
        {
            return;
        }

        if (node is CdkContainer container)
        {
            if (container.IsShared)
            {
                return;
            }

            container.Share();
        }

        switch (node)
        {
            case CdkList list:
                foreach (var item in list.Items)
                {
                    Share(item.Node, depth + 1);
                }

                break;
            case CdkMap map:
                foreach (var member in map.Members)
                {
                    Share(member.Value, depth + 1);
                }

                break;
            case CdkDocument document:
                Share(document.Statements, depth + 1);
                break;
            case CdkJson json:
                Share(json.Content, depth + 1);
                break;
            case CdkChoice choice:
                Share(choice.WhenTrue, depth + 1);
                Share(choice.WhenFalse, depth + 1);
                break;
        }
    }

    private Place PlaceOf(IOperation operation) => PlaceOf(operation.Syntax.Span);

    private Place PlaceOf(Microsoft.CodeAnalysis.Text.TextSpan span) => _use ?? new Place(source.Mapped, new TextSpan(span.Start, span.Length));

    private CdkUnknown Unknown(IOperation operation, string? display = null, object? identity = null)
    {
        var text = display ?? operation.Syntax.ToString();
        text = text.Length > 40 || text.Contains('\n') ? text.Split('\n')[0].Trim() : text;
        text = text.Length > 40 ? text.Substring(0, 39) + "…" : text;
        return new CdkUnknown(PlaceOf(operation), new Hole(identity ?? new object(), "{" + text + "}"), operation.Type);
    }

    private T Made<T>(T container)
        where T : CdkContainer
    {
        _made.Add(container);
        return container;
    }
}
