using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PolicyLint.Analyzers.Cdk;

/// <content>What assignments change.</content>
internal sealed partial class BlockEvaluator
{
    private static void Name(CdkNode value, ISymbol variable)
    {
        if (value is CdkConstruct construct)
        {
            construct.Variable ??= variable.Name;
        }
    }

    private CdkNode Compound(ICompoundAssignmentOperation compound)
    {
        var added = Evaluate(compound.Value);
        if (compound.OperatorKind != BinaryOperatorKind.Add || OperationFacts.SymbolOf(compound.Target) is not { } symbol || !_variables.TryGetValue(symbol, out var known))
        {
            return _state.Unknown(compound);
        }

        var pieces = ImmutableArray.CreateBuilder<TextPiece>();
        TextPieces.AddPieces(pieces, known);
        TextPieces.AddPieces(pieces, added);
        CdkNode sum = known is CdkText ? TextPieces.ToText(_state.PlaceOf(compound), pieces.ToImmutable()) : _state.Unknown(compound);
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

        if (OperationFacts.SymbolOf(assignment.Target) is { } symbol)
        {
            // What a method sets that is followed is found where the field is used.
            if (_state.Use is not null && symbol is not ILocalSymbol)
            {
                _variables.Remove(symbol);
                CdkSharing.Share(value);
                return value;
            }

            _variables[symbol] = value;
            Name(value, symbol);
            if (symbol is not ILocalSymbol)
            {
                CdkSharing.Share(value);
            }

            return value;
        }

        CdkSharing.Share(value);
        return value;
    }

    private void AssignProperty(CdkNode owner, IPropertyReferenceOperation property, CdkNode value, ISimpleAssignmentOperation assignment)
    {
        var name = property.Property.Name;
        var namePlace = _state.NamePlaceOf(assignment.Target);
        switch (owner)
        {
            case CdkStatement statement:
                _statements.SetElement(statement, name, namePlace, value);
                break;
            case CdkMap map when property.Property.IsIndexer && property.Arguments is [{ Value: { } key }]:
                _lists.SetKey(map, Evaluate(key), value);
                break;
            case CdkMap map:
                map.Set(name, namePlace, null, value, _state.Guard);
                break;
            case CdkConstruct construct:
                construct.Properties.Set(name, namePlace, null, value, _state.Guard);
                _uses.SinkProperty(construct.Type, name, namePlace, value, construct);
                break;
            default:
                CdkSharing.Share(value);
                break;
        }
    }
}
