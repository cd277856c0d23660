using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <content>What variables, fields and properties are worth, and methods that are one expression.</content>
internal sealed partial class BlockEvaluator
{
    private CdkNode Reference(IOperation operation)
    {
        if (OperationFacts.SymbolOf(operation) is { } symbol && _variables.TryGetValue(symbol, out var known))
        {
            return known;
        }

        switch (operation)
        {
            case IPropertyReferenceOperation property when CdkSymbols.IsCdk(property.Property.ContainingType):
                return Token(property);
            case IFieldReferenceOperation { Field: { IsStatic: true, Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }:
                return new CdkText(_state.PlaceOf(operation), Value.Known(string.Empty), []);
            case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                return Follow(field, field.Field);
            case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property:
                return Follow(property, property.Property);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed, Arguments: [{ Value: { } key }] }:
                return Item(operation, Evaluate(indexed), Evaluate(key));
            case IPropertyReferenceOperation { Instance: { } instance } property:
                var owner = Evaluate(instance);
                return MemberOf(owner, property.Property.Name)
                    ?? _state.Unknown(operation, null, new CdkReference(CdkReference.IdentityOf(owner), property.Property.Name));
            case IFieldReferenceOperation { Instance: { } instance } field:
                return _state.Unknown(operation, null, new CdkReference(CdkReference.IdentityOf(Evaluate(instance)), field.Field.Name));
            default:
                return _state.Unknown(operation, null, OperationFacts.SymbolOf(operation));
        }
    }

    private CdkNode Item(IOperation operation, CdkNode owner, CdkNode key)
    {
        var found = (owner, key) switch
        {
            (CdkMap map, CdkText { Value: KnownValue name }) => map.Find(name.Content),
            (CdkList { IsOpen: false } list, CdkText { Shape: WrittenShape.Number, Value: KnownValue number })
                when int.TryParse(number.Content, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < list.Items.Count && list.Items.TrueForAll(item => item.Guard.IsAlways) => list.Items[index].Node,
            _ => null,
        };
        return found ?? _state.Unknown(operation);
    }

    private CdkNode Token(IPropertyReferenceOperation property)
    {
        var isOwn = property.Instance is null or IInstanceReferenceOperation;
        var owner = isOwn ? property.Instance is null ? null : _this : Evaluate(property.Instance!);
        if (MemberOf(owner, property.Property.Name) is { } given)
        {
            return given;
        }

        if (CdkTokens.Of(property.Property, owner is null ? null : CdkReference.IdentityOf(owner), "{" + property.Syntax + "}") is not { } hole)
        {
            var identity = new CdkReference(owner is null ? "this" : CdkReference.IdentityOf(owner), CdkTokens.AttributeOf(property.Property.Name));
            return _state.Unknown(property, null, identity);
        }

        var place = _state.PlaceOf(property);
        return new CdkText(place, new UnknownValue(hole), [new TextPiece(place.Span, PatternPart.Of(hole))]);
    }

    /// <summary>What is known of a property from how its object was made.</summary>
    private static CdkNode? MemberOf(CdkNode? owner, string property) => (owner, property) switch
    {
        (CdkMap map, _) => map.Find(property),
        (CdkManagedPolicy policy, "ManagedPolicyArn") => policy.Arn,
        (CdkConstruct construct, "GrantPrincipal") => construct,
        (CdkPrincipal principal, "GrantPrincipal") => principal,

        // Either leads to the resource behind a construct, and what is set there is set on it.
        (CdkConstruct construct, "Node") => construct,
        (CdkConstruct construct, "DefaultChild") => construct,
        _ => null,
    };

    /// <summary>A field or property that has one value for good: its initializer, or the expression that a property is.</summary>
    private CdkNode Follow(IOperation reference, ISymbol symbol)
    {
        var unknown = _state.Unknown(reference, null, symbol);
        if (_following.Count >= EvaluationLimits.Members || _members.Find(symbol, reference) is not { } value || !_following.Add(symbol))
        {
            return unknown;
        }

        var (use, guard, isFollowing) = (_state.Use, _state.Guard, _state.IsFollowing);
        _state.Use ??= _state.PlaceOf(reference);
        _state.IsFollowing = true;
        var node = Evaluate(value.Value);
        (_state.Use, _state.Guard, _state.IsFollowing) = (use, guard, isFollowing);
        _following.Remove(symbol);
        if (node is CdkUnknown)
        {
            return unknown;
        }

        if (value.MayChange || node is CdkConstruct)
        {
            CdkSharing.Share(node);
        }

        // The same object wherever it is used; a list of texts is reported at each use.
        if (node is CdkConstruct or CdkStatement or CdkDocument)
        {
            _variables[symbol] = node;
        }

        return node;
    }

    /// <summary>What a method of the user's own returns, with these arguments; null if it does more than return one expression.</summary>
    private CdkNode? Inline(IInvocationOperation invocation, IMethodSymbol method, List<(IParameterSymbol Parameter, CdkNode Value)> arguments)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (_following.Count >= EvaluationLimits.Members || _following.Contains(definition) || _members.FindReturned(definition, invocation) is not { } returned)
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

        var (use, guard, self) = (_state.Use, _state.Guard, _this);
        _state.Use ??= _state.NameOfCall(invocation);
        _this = invocation.Instance is IInstanceReferenceOperation ? self : null;
        var node = Evaluate(returned);
        (_state.Use, _state.Guard, _this) = (use, guard, self);
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
                CdkSharing.Share(value);
            }

            return _state.Unknown(invocation);
        }

        var named = new Dictionary<string, CdkNode>(StringComparer.Ordinal);
        foreach (var (parameter, value) in arguments)
        {
            named[parameter.Name] = value;
        }

        var place = _state.PlaceOf(invocation);
        if (CdkSymbols.IsIam(type, "PolicyStatement"))
        {
            _this = _statements.Statement(place, named);
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
