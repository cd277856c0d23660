using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What the compiler knows the value of.</summary>
/// <param name="state">Where the evaluation is.</param>
internal sealed class ConstantValues(EvaluationState state)
{
    public CdkNode? Constant(IOperation operation)
    {
        if (operation.Type is { TypeKind: TypeKind.Enum })
        {
            return EffectOf(operation);
        }

        if (!operation.ConstantValue.HasValue)
        {
            return null;
        }

        var place = state.PlaceOf(operation);
        switch (operation.ConstantValue.Value)
        {
            case null:
                return new CdkNull(place);
            case string text:
                var token = state.Use is null && operation is ILiteralOperation && operation.Syntax is LiteralExpressionSyntax literal ? literal.Token : default;
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
        return new CdkText(state.PlaceOf(operation), Value.Known(effect), []);
    }
}
