using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <content>What expressions are worth.</content>
internal sealed partial class BlockEvaluator
{
    private CdkNode Evaluate(IOperation operation)
    {
        if (_depth >= EvaluationLimits.Depth || IsSpent)
        {
            _operations = EvaluationLimits.Operations;
            return Unknown(operation);
        }

        cancellation.ThrowIfCancellationRequested();
        _depth++;
        _operations++;
        var node = EvaluateKind(operation);
        _depth--;
        return node;
    }

    private CdkNode EvaluateKind(IOperation operation)
    {
        if (operation is not (IBinaryOperation or IInterpolatedStringOperation or IConversionOperation) && Constant(operation) is { } constant)
        {
            return constant;
        }

        switch (operation)
        {
            case IConversionOperation conversion when conversion.OperatorMethod is null || JsonTypes.IsJson(conversion.OperatorMethod.ContainingType):
                return Evaluate(conversion.Operand);
            case IInterpolatedStringOperation interpolated:
                return Interpolated(interpolated);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Sum(sum);
            case IArrayCreationOperation array:
                return Array(array);
            case ICollectionExpressionOperation collection:
                return Collection(collection);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IAnonymousObjectCreationOperation anonymous:
                return Initialize(anonymous.Initializers, new CdkMap(PlaceOf(operation), _guard, anonymous.Type));
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                return Reference(operation);
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IInstanceReferenceOperation:
                return _this ?? Unknown(operation, null, "this");
            case IConditionalAccessOperation access:
                return Access(access);
            case IConditionalAccessInstanceOperation:
                return _accessed.Count > 0 ? _accessed.Peek() : Unknown(operation);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case ISwitchExpressionOperation choice:
                return Switch(choice);
            case IMethodReferenceOperation method:
                return new CdkUnknown(PlaceOf(operation), new Hole(operation, "{" + method.Method.Name + "}"), operation.Type) { Method = method.Method, Reference = method };
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case ICompoundAssignmentOperation compound:
                return Compound(compound);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Choice(conditional, whenFalse);
            case ICoalesceOperation coalesce:
                var value = Evaluate(coalesce.Value);
                var instead = Evaluate(coalesce.WhenNull);
                return value switch { CdkNull => instead, CdkUnknown => Unknown(operation), _ => value };
            case IAnonymousFunctionOperation function:
                Sometimes([function.Body], function);
                return new CdkUnknown(PlaceOf(operation), new Hole(operation, "{" + function.Symbol.Name + "}"), operation.Type) { Function = function };
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Share(Evaluate(child));
                }

                return Unknown(operation);
        }
    }

    private CdkNode? Constant(IOperation operation)
    {
        if (operation.Type is { TypeKind: TypeKind.Enum })
        {
            return EffectOf(operation);
        }

        if (!operation.ConstantValue.HasValue)
        {
            return null;
        }

        var place = PlaceOf(operation);
        switch (operation.ConstantValue.Value)
        {
            case null:
                return new CdkNull(place);
            case string text:
                var token = _use is null && operation is ILiteralOperation && operation.Syntax is LiteralExpressionSyntax literal ? literal.Token : default;
                return new CdkText(place, Value.Known(text), [new TextPiece(place.Span, PatternPart.Of(text), token)]);
            case bool truth:
                return new CdkText(place, Value.Known(truth ? "true" : "false"), [], WrittenShape.Boolean);
            case IFormattable number:
                return new CdkText(place, Value.Known(number.ToString(null, CultureInfo.InvariantCulture)), [], WrittenShape.Number);
            default:
                return null;
        }
    }

    private CdkText? EffectOf(IOperation operation)
    {
        if (operation is not IFieldReferenceOperation { Field: { } field } || !CdkSymbols.IsIam(field.ContainingType, "Effect"))
        {
            return null;
        }

        var effect = field.Name == "DENY" ? "Deny" : "Allow";
        return new CdkText(PlaceOf(operation), Value.Known(effect), []);
    }

    private CdkText Interpolated(IInterpolatedStringOperation interpolated)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text: { ConstantValue: { HasValue: true, Value: string text } } literal }:
                    var token = _use is null && literal.Syntax is InterpolatedStringTextSyntax syntax ? syntax.TextToken : default;
                    pieces.Add(new TextPiece(PlaceOf(literal).Span, PatternPart.Of(text), token));
                    break;
                case IInterpolationOperation hole:
                    var format = hole.FormatString is not null || hole.Alignment is not null;
                    AddPieces(pieces, format ? Unknown(hole.Expression) : Evaluate(hole.Expression));
                    break;
            }
        }

        return ToText(PlaceOf(interpolated), pieces.ToImmutable());
    }

    /// <summary>A chain of sums nests to the left, thousands deep in some code: followed without recursion.</summary>
    private CdkText Sum(IBinaryOperation sum)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (Stripped(left) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        operands.Push(left);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var operand in operands)
        {
            AddPieces(pieces, Evaluate(operand));
        }

        return ToText(PlaceOf(sum), pieces.ToImmutable());
    }

    private static IOperation Stripped(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static void AddPieces(ImmutableArray<TextPiece>.Builder pieces, CdkNode node)
    {
        switch (node)
        {
            case CdkText { Pieces.IsEmpty: false } text:
                pieces.AddRange(text.Pieces);
                break;
            case CdkText { Value: KnownValue known }:
                pieces.Add(new TextPiece(node.Place.Span, PatternPart.Of(known.Content)));
                break;
            case CdkUnknown unknown:
                pieces.Add(new TextPiece(node.Place.Span, PatternPart.Of(unknown.Hole)));
                break;
            case CdkNull:
                break;
            default:
                pieces.Add(new TextPiece(node.Place.Span, PatternPart.Of(new Hole(node, "{…}"))));
                break;
        }
    }

    /// <summary>The text of pieces; one that is too long is not known.</summary>
    private static CdkText ToText(Place place, ImmutableArray<TextPiece> pieces)
    {
        if (pieces.Length <= EvaluationLimits.Pieces && pieces.Sum(piece => (long)(piece.Part.Text?.Length ?? 1)) <= EvaluationLimits.Length)
        {
            return new CdkText(place, PieceValue.Of(pieces), pieces);
        }

        var hole = new Hole(new object(), "{…}");
        return new CdkText(place, new UnknownValue(hole), [new TextPiece(place.Span, PatternPart.Of(hole))]);
    }

    private CdkList Array(IArrayCreationOperation array)
    {
        var list = Made(new CdkList(PlaceOf(array), _guard));
        if (array.Initializer is { } initializer)
        {
            foreach (var element in initializer.ElementValues)
            {
                list.Add(Evaluate(element), _guard, PlaceOf(element));
            }
        }
        else if (array.DimensionSizes is not [{ ConstantValue: { HasValue: true, Value: 0 } }])
        {
            list.OpenBy(list.Place);
        }

        return list;
    }

    private CdkList Collection(ICollectionExpressionOperation collection)
    {
        var list = Made(new CdkList(PlaceOf(collection), _guard));
        foreach (var element in collection.Elements)
        {
            if (element is ISpreadOperation spread)
            {
                AddAll(list, Evaluate(spread.Operand), _guard);
            }
            else
            {
                list.Add(Evaluate(element), _guard, PlaceOf(element));
            }
        }

        return list;
    }

    /// <summary>Adds what a collection holds, as it is now; what is no known collection opens the list.</summary>
    private void AddAll(CdkList list, CdkNode node, Guard guard, int depth = 0)
    {
        switch (node)
        {
            case CdkList other:
                _operations += other.Items.Count / 8;
                list.AddRange(other, guard);
                break;
            case CdkChoice choice when depth < EvaluationLimits.Choices:
                AddAll(list, choice.WhenTrue, guard.And(choice.Term), depth + 1);
                AddAll(list, choice.WhenFalse, guard.And(choice.Term with { Holds = !choice.Term.Holds }), depth + 1);
                break;
            case CdkNull:
                break;
            default:
                list.OpenBy(node.Place);
                break;
        }
    }

    private CdkNode Choice(IConditionalOperation conditional, IOperation whenFalse)
    {
        if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool known })
        {
            return Evaluate(known ? conditional.WhenTrue : whenFalse);
        }

        Evaluate(conditional.Condition);
        var before = _guard;
        var first = Evaluate(conditional.WhenTrue);
        var second = Evaluate(whenFalse);
        _guard = before;
        return TermOf(conditional.Condition) is { } term ? new CdkChoice(PlaceOf(conditional), term, first, second) : Unknown(conditional);
    }

    private CdkNode Access(IConditionalAccessOperation access)
    {
        _accessed.Push(Evaluate(access.Operation));
        var value = Evaluate(access.WhenNotNull);
        _accessed.Pop();
        return value;
    }

    /// <summary>One of several texts; anything else that a switch gives is unknown.</summary>
    private CdkNode Switch(ISwitchExpressionOperation choice)
    {
        Evaluate(choice.Value);
        var texts = ImmutableArray.CreateBuilder<Value>();
        var areTexts = true;
        foreach (var arm in choice.Arms)
        {
            if (arm.Value is IConversionOperation { Operand: IThrowOperation } or IThrowOperation)
            {
                continue;
            }

            var node = Evaluate(arm.Value);
            areTexts &= node is CdkText { Value: KnownValue };
            if (node is CdkText { Value: KnownValue known })
            {
                texts.Add(known);
            }
            else
            {
                Share(node);
            }
        }

        return areTexts && texts.Count > 0
            ? new CdkText(PlaceOf(choice), texts.Count == 1 ? texts[0] : new OneOfValue(texts.ToImmutable()), [])
            : Unknown(choice);
    }

    private CdkNode Compound(ICompoundAssignmentOperation compound)
    {
        var added = Evaluate(compound.Value);
        if (compound.OperatorKind != BinaryOperatorKind.Add || SymbolOf(compound.Target) is not { } symbol || !_variables.TryGetValue(symbol, out var known))
        {
            return Unknown(compound);
        }

        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        AddPieces(pieces, known);
        AddPieces(pieces, added);
        CdkNode sum = known is CdkText ? ToText(PlaceOf(compound), pieces.ToImmutable()) : Unknown(compound);
        _variables[symbol] = sum;
        return sum;
    }

    private CdkNode Assign(ISimpleAssignmentOperation assignment)
    {
        var value = Evaluate(assignment.Value);
        if (assignment.Target is IPropertyReferenceOperation { Instance: { } instance } property
            && (instance is not IInstanceReferenceOperation || (_this is not null && CdkSymbols.IsCdk(property.Property.ContainingType))))
        {
            AssignProperty(Evaluate(instance), property, value, assignment);
            return value;
        }

        if (SymbolOf(assignment.Target) is { } symbol)
        {
            // What a method sets that is followed is found where the field is used.
            if (_use is not null && symbol is not ILocalSymbol)
            {
                _variables.Remove(symbol);
                Share(value);
                return value;
            }

            _variables[symbol] = value;
            Name(value, symbol);
            if (symbol is not ILocalSymbol)
            {
                Share(value);
            }

            return value;
        }

        Share(value);
        return value;
    }

    private void AssignProperty(CdkNode owner, IPropertyReferenceOperation property, CdkNode value, ISimpleAssignmentOperation assignment)
    {
        var name = property.Property.Name;
        var namePlace = NamePlaceOf(assignment.Target);
        switch (owner)
        {
            case CdkStatement statement:
                SetElement(statement, name, namePlace, value);
                break;
            case CdkMap map when property.Property.IsIndexer && property.Arguments is [{ Value: { } key }]:
                SetKey(map, Evaluate(key), value);
                break;
            case CdkMap map:
                map.Set(name, namePlace, null, value, _guard);
                break;
            case CdkConstruct construct:
                construct.Properties.Set(name, namePlace, null, value, _guard);
                SinkProperty(construct.Type, name, namePlace, value, construct);
                break;
            default:
                Share(value);
                break;
        }
    }

    private void SetKey(CdkMap map, CdkNode key, CdkNode value)
    {
        if (key is CdkText { Value: KnownValue known } text)
        {
            map.Set(known.Content, key.Place, text, value, _guard);
        }
        else
        {
            map.OpenBy(key.Place);
        }
    }

    /// <summary>The name of a property in an assignment, without what stands before its dot.</summary>
    private Place NamePlaceOf(IOperation target) => target.Syntax switch
    {
        MemberAccessExpressionSyntax access => PlaceOf(access.Name.Span),
        _ => PlaceOf(target),
    };

    private CdkNode Reference(IOperation operation)
    {
        if (SymbolOf(operation) is { } symbol && _variables.TryGetValue(symbol, out var known))
        {
            return known;
        }

        switch (operation)
        {
            case IPropertyReferenceOperation property when CdkSymbols.IsCdk(property.Property.ContainingType):
                return Token(property);
            case IFieldReferenceOperation { Field: { IsStatic: true, Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }:
                return new CdkText(PlaceOf(operation), Value.Known(string.Empty), []);
            case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field:
                return Follow(field, field.Field);
            case IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property:
                return Follow(property, property.Property);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed, Arguments: [{ Value: { } key }] }:
                return Item(operation, Evaluate(indexed), Evaluate(key));
            case IPropertyReferenceOperation { Instance: { } instance } property:
                var owner = Evaluate(instance);
                return MemberOf(owner, property.Property.Name)
                    ?? Unknown(operation, null, new CdkReference(IdentityOf(owner), property.Property.Name));
            case IFieldReferenceOperation { Instance: { } instance } field:
                return Unknown(operation, null, new CdkReference(IdentityOf(Evaluate(instance)), field.Field.Name));
            default:
                return Unknown(operation, null, SymbolOf(operation));
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
        return found ?? Unknown(operation);
    }

    private CdkNode Token(IPropertyReferenceOperation property)
    {
        var isOwn = property.Instance is null or IInstanceReferenceOperation;
        var owner = isOwn ? property.Instance is null ? null : _this : Evaluate(property.Instance!);
        if (MemberOf(owner, property.Property.Name) is { } given)
        {
            return given;
        }

        if (CdkTokens.Of(property.Property, owner is null ? null : IdentityOf(owner), "{" + property.Syntax + "}") is not { } hole)
        {
            var identity = new CdkReference(owner is null ? "this" : IdentityOf(owner), CdkTokens.AttributeOf(property.Property.Name));
            return Unknown(property, null, identity);
        }

        var place = PlaceOf(property);
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

    private static object IdentityOf(CdkNode node) => node is CdkUnknown unknown ? unknown.Hole.Identity : node;

    /// <summary>A field or property that has one value for good: its initializer, or the expression that a property is.</summary>
    private CdkNode Follow(IOperation reference, ISymbol symbol)
    {
        var unknown = Unknown(reference, null, symbol);
        if (_following.Count >= EvaluationLimits.Members || members.Find(symbol, reference) is not { } value || !_following.Add(symbol))
        {
            return unknown;
        }

        var (use, guard, isFollowing) = (_use, _guard, _isFollowing);
        _use ??= PlaceOf(reference);
        _isFollowing = true;
        var node = Evaluate(value.Value);
        (_use, _guard, _isFollowing) = (use, guard, isFollowing);
        _following.Remove(symbol);
        if (node is CdkUnknown)
        {
            return unknown;
        }

        if (value.MayChange || node is CdkConstruct)
        {
            Share(node);
        }

        // The same object wherever it is used; a list of texts is reported at each use.
        if (node is CdkConstruct or CdkStatement or CdkDocument)
        {
            _variables[symbol] = node;
        }

        return node;
    }
}
