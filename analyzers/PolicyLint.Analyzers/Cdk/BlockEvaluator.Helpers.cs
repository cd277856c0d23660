using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzers.Cdk;

/// <content>Methods that are one expression, and the constructor of the class that is derived from.</content>
internal sealed partial class BlockEvaluator
{
    /// <summary>What a method of the user's own returns, with these arguments; null if it does more than return one expression.</summary>
    private CdkNode? Inline(IInvocationOperation invocation, IMethodSymbol method, List<(IParameterSymbol Parameter, CdkNode Value)> arguments)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_following.Count >= EvaluationLimits.Members || _following.Contains(definition) || members.FindReturned(definition, invocation) is not { } returned)
        {
            return null;
        }

        _following.Add(definition);
        var before = new List<(IParameterSymbol Parameter, CdkNode? Value)>();
        foreach (var parameter in definition.Parameters)
        {
            before.Add((parameter, _variables.TryGetValue(parameter, out var known) ? known : null));
            _variables.Remove(parameter);
        }

        foreach (var (parameter, value) in arguments)
        {
            _variables[definition.Parameters[parameter.Ordinal]] = value;
        }

        var (use, guard, self) = (_use, _guard, _this);
        _use ??= NameOfCall(invocation);
        _this = invocation.Instance is IInstanceReferenceOperation ? self : null;
        var node = Evaluate(returned);
        (_use, _guard, _this) = (use, guard, self);
        foreach (var (parameter, value) in before)
        {
            _variables.Remove(parameter);
            if (value is not null)
            {
                _variables[parameter] = value;
            }
        }

        _following.Remove(definition);
        return node is CdkUnknown && !method.ReturnsVoid ? null : node;
    }

    /// <summary>A class that derives from one of CDK's is, in its own constructor, what the base's constructor makes.</summary>
    private CdkNode InvokeBase(IInvocationOperation invocation, IMethodSymbol constructor, List<(IParameterSymbol Parameter, CdkNode Value)> arguments)
    {
        var type = constructor.ContainingType;
        if (!CdkSymbols.IsCdk(type) || type.Name is "Stack" or "NestedStack" or "Stage" or "App")
        {
            foreach (var (_, value) in arguments)
            {
                Share(value);
            }

            return Unknown(invocation);
        }

        var named = new Dictionary<string, CdkNode>(StringComparer.Ordinal);
        foreach (var (parameter, value) in arguments)
        {
            named[parameter.Name] = value;
        }

        var place = PlaceOf(invocation);
        if (CdkSymbols.IsIam(type, "PolicyStatement"))
        {
            _this = Statement(place, named);
        }
        else if (CdkSymbols.IsIam(type, "PolicyDocument"))
        {
            _this = Document(place, named);
        }
        else
        {
            _this = Construct(place, type, named);
        }

        return _this;
    }
}
