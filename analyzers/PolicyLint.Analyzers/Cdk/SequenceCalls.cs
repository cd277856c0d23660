using Microsoft.CodeAnalysis;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What the methods of LINQ and of lists make of a list.</summary>
/// <param name="state">Where the evaluation is.</param>
/// <param name="lists">Adds to lists.</param>
internal sealed class SequenceCalls(EvaluationState state, ListChanges lists)
{
    /// <summary>Whether a method is one of those.</summary>
    public static bool Has(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString() is "System.Linq" or "System.Collections.Generic" or "System.Collections.Immutable";

    /// <summary>The list that a call gives; null if it gives none that is known. <c>Select</c> is not among them, as it runs code.</summary>
    public CdkList? Enumerate(IMethodSymbol method, CdkNode? receiver, CdkNode[] arguments)
    {
        var source = receiver ?? arguments.FirstOrDefault();
        if (source is not CdkList list || !Has(method))
        {
            return null;
        }

        var rest = receiver is null ? arguments.Skip(1).ToArray() : arguments;
        state.Operations += list.Items.Count / 8;
        var copy = state.Made(new CdkList(list.Place, state.Guard));
        copy.AddRange(list, state.Guard);
        switch (method.Name)
        {
            case "ToArray" or "ToList" or "AsEnumerable" or "ToHashSet" or "Distinct" or "Reverse" or "OrderBy" or "Order" or "Cast" or "OfType"
                or "ToImmutableArray" or "ToImmutableList" or "AsReadOnly":
                return copy;
            case "Concat" or "Union" when rest is [var other]:
                lists.AddAll(copy, other, state.Guard);
                return copy;
            case "Where":
                return Sometimes(list);
            case "Append" or "Prepend" when rest is [var item]:
                copy.Add(item, state.Guard);
                return copy;
            default:
                return null;
        }
    }

    /// <summary>Each item may be left out.</summary>
    private CdkList Sometimes(CdkList list)
    {
        var filtered = state.Made(new CdkList(list.Place, state.Guard));
        filtered.AddRange(list, state.Guard);
        for (var index = 0; index < filtered.Items.Count; index++)
        {
            filtered.Items[index] = filtered.Items[index] with { Guard = filtered.Items[index].Guard.AndSometimes() };
        }

        return filtered;
    }
}
