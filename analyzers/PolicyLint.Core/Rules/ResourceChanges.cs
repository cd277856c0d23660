using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Proposes, instead of every resource, the one at hand that the actions of the statement work on.</summary>
internal static class ResourceChanges
{
    /// <summary>One thing has an ARN for itself and one for what is in it: a bucket and its objects. More are of several things.</summary>
    private const int MostNeeds = 2;

    /// <summary>A pattern of more actions than this is not one that somebody wrote with one resource in mind.</summary>
    private const int MostActions = 60;

    /// <summary>The change; none where an action works on no resource, or may work on one of several types: it would be lost.</summary>
    public static ImmutableArray<Change> Of(StatementVariant statement, WrittenValue resource, RuleContext context)
    {
        if (!resource.Origin.IsEditable || resource.Text != "*" || statement.Resources is not { Values.Length: 1, IsOpen: false, IsNegated: false }
            || statement.Actions is not { IsOpen: false, IsNegated: false } || !statement.World.IsAlways)
        {
            return [];
        }

        var needs = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var reference in context.ActionsOf(statement))
        {
            if (reference.Kind != ActionReferenceKind.Known || reference.Actions.Count > MostActions || !AddNeeds(reference.Actions, needs))
            {
                return [];
            }
        }

        return needs.Count == 0 ? [] : [new NarrowResource("name the resource that is meant", resource.Place, needs.ToImmutable())];
    }

    private static bool AddNeeds(ActionSet actions, ImmutableArray<ImmutableArray<string>>.Builder needs)
    {
        foreach (var action in actions)
        {
            if (action.IsRetired)
            {
                continue;
            }

            var types = TypesOf(action);
            if (types.IsEmpty)
            {
                return false;
            }

            if (!needs.Any(known => known.SequenceEqual(types)))
            {
                needs.Add(types);
            }
        }

        return needs.Count <= MostNeeds;
    }

    /// <summary>The one type that the action must be given, or those of which it takes any; empty where it takes none, or several at once.</summary>
    private static ImmutableArray<string> TypesOf(CatalogAction action)
    {
        var types = ImmutableArray.CreateBuilder<string>();
        var required = ImmutableArray.CreateBuilder<string>();
        foreach (var resource in action.Resources)
        {
            (resource.IsRequired ? required : types).Add(resource.Type.Service.Prefix + ":" + resource.Type.Name);
        }

        return required.Count switch
        {
            0 => types.ToImmutable(),
            1 => required.ToImmutable(),
            _ => [],
        };
    }
}
