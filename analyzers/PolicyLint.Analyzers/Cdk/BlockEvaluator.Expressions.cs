using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <content>What expressions are worth.</content>
internal sealed partial class BlockEvaluator
{
    private CdkNode Evaluate(IOperation operation)
    {
        if (_depth >= EvaluationLimits.Depth || _state.IsSpent)
        {
            _state.Operations = EvaluationLimits.Operations;
            return _state.Unknown(operation);
        }

        _cancellation.ThrowIfCancellationRequested();
        _depth++;
        _state.Operations++;
        var node = EvaluateKind(operation);
        _depth--;
        return node;
    }

    private CdkNode EvaluateKind(IOperation operation)
    {
        if (operation is not (IBinaryOperation or IInterpolatedStringOperation or IConversionOperation) && _constants.Constant(operation) is { } constant)
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
                return Initialize(anonymous.Initializers, new CdkMap(_state.PlaceOf(operation), _state.Guard, anonymous.Type));
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                return Reference(operation);
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IInstanceReferenceOperation:
                return _this ?? _state.Unknown(operation, null, "this");
            case IConditionalAccessOperation access:
                return Access(access);
            case IConditionalAccessInstanceOperation:
                return _accessed.Count > 0 ? _accessed.Peek() : _state.Unknown(operation);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case ISwitchExpressionOperation choice:
                return Switch(choice);
            case IMethodReferenceOperation method:
                return new CdkUnknown(_state.PlaceOf(operation), new Hole(operation, "{" + method.Method.Name + "}"), operation.Type) { Method = method.Method, Reference = method };
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment);
            case ICompoundAssignmentOperation compound:
                return Compound(compound);
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                return Choice(conditional, whenFalse);
            case ICoalesceOperation coalesce:
                var value = Evaluate(coalesce.Value);
                var instead = Evaluate(coalesce.WhenNull);
                return value switch { CdkNull => instead, CdkUnknown => _state.Unknown(operation), _ => value };
            case IAnonymousFunctionOperation function:
                Sometimes([function.Body], function);
                return new CdkUnknown(_state.PlaceOf(operation), new Hole(operation, "{" + function.Symbol.Name + "}"), operation.Type) { Function = function };
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);
            default:
                foreach (var child in operation.ChildOperations)
                {
                    CdkSharing.Share(Evaluate(child));
                }

                return _state.Unknown(operation);
        }
    }

    private CdkText Interpolated(IInterpolatedStringOperation interpolated)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text: { ConstantValue: { HasValue: true, Value: string text } } literal }:
                    var token = _state.Use is null && literal.Syntax is InterpolatedStringTextSyntax syntax ? syntax.TextToken : default;
                    pieces.Add(new TextPiece(_state.PlaceOf(literal).Span, PatternPart.Of(text), token));
                    break;
                case IInterpolationOperation hole:
                    var format = hole.FormatString is not null || hole.Alignment is not null;
                    TextPieces.AddPieces(pieces, format ? _state.Unknown(hole.Expression) : Evaluate(hole.Expression));
                    break;
            }
        }

        return TextPieces.ToText(_state.PlaceOf(interpolated), pieces.ToImmutable());
    }

    /// <summary>A chain of sums nests to the left, thousands deep in some code: followed without recursion.</summary>
    private CdkText Sum(IBinaryOperation sum)
    {
        var operands = new Stack<IOperation>();
        IOperation left = sum;
        while (OperationFacts.Stripped(left) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            operands.Push(inner.RightOperand);
            left = inner.LeftOperand;
        }

        operands.Push(left);
        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        foreach (var operand in operands)
        {
            TextPieces.AddPieces(pieces, Evaluate(operand));
        }

        return TextPieces.ToText(_state.PlaceOf(sum), pieces.ToImmutable());
    }

    private CdkList Array(IArrayCreationOperation array)
    {
        var list = _state.Made(new CdkList(_state.PlaceOf(array), _state.Guard));
        if (array.Initializer is { } initializer)
        {
            foreach (var element in initializer.ElementValues)
            {
                list.Add(Evaluate(element), _state.Guard, _state.PlaceOf(element));
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
        var list = _state.Made(new CdkList(_state.PlaceOf(collection), _state.Guard));
        foreach (var element in collection.Elements)
        {
            if (element is ISpreadOperation spread)
            {
                _lists.AddAll(list, Evaluate(spread.Operand), _state.Guard);
            }
            else
            {
                list.Add(Evaluate(element), _state.Guard, _state.PlaceOf(element));
            }
        }

        return list;
    }

    private CdkNode Choice(IConditionalOperation conditional, IOperation whenFalse)
    {
        if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool known })
        {
            return Evaluate(known ? conditional.WhenTrue : whenFalse);
        }

        Evaluate(conditional.Condition);
        var before = _state.Guard;
        var first = Evaluate(conditional.WhenTrue);
        var second = Evaluate(whenFalse);
        _state.Guard = before;
        return _terms.TermOf(conditional.Condition) is { } term ? new CdkChoice(_state.PlaceOf(conditional), term, first, second) : _state.Unknown(conditional);
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
                CdkSharing.Share(node);
            }
        }

        return areTexts && texts.Count > 0
            ? new CdkText(_state.PlaceOf(choice), texts.Count == 1 ? texts[0] : new OneOfValue(texts.ToImmutable()), [])
            : _state.Unknown(choice);
    }
}
