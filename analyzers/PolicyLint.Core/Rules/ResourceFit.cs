using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Whether an action can be asked for on what a statement names. Whatever is not known counts as fitting.</summary>
internal static class ResourceFit
{
    /// <summary>Whether the resources of a statement are listed, each of them, and none is <c>*</c>.</summary>
    public static bool IsScoped(ValueClause resources) => !resources.Values.IsEmpty && ClauseResources.Of(resources).IsScoped;

    /// <summary>Whether no resource of a scoped clause is of a type that the action works on.</summary>
    public static bool FitsNone(CatalogAction action, ValueClause resources, RuleContext context)
    {
        if (!context.Pairs.Spend(resources.Values.Length))
        {
            return false;
        }

        var known = ClauseResources.Of(resources);
        if (known.MayBe(action.Resources))
        {
            return false;
        }

        foreach (var scenario in action.Scenarios)
        {
            if (known.MayBe(scenario.Resources))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether another Allow of the document may grant the action on what <paramref name="fits"/> says.</summary>
    public static bool IsGrantedElsewhere(CatalogAction action, StatementVariant statement, RuleContext context, Func<CatalogAction, ValueClause, RuleContext, bool> fits)
    {
        // What was not looked at may grant it.
        if (statement.Document.AreStatementsOpen || !context.Pairs.Spend(statement.Document.Statements.Length))
        {
            return true;
        }

        foreach (var other in statement.Document.Statements)
        {
            if (ReferenceEquals(other, statement.Statement))
            {
                continue;
            }

            foreach (var variant in other.Variants)
            {
                if (variant.Effect != Effect.Deny && MayName(action, variant.Actions, context) && fits(action, variant.Resources, context))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool MayName(CatalogAction action, ValueClause actions, RuleContext context)
    {
        if (actions.IsOpen || actions.IsNegated || !context.Pairs.Spend(actions.Values.Length))
        {
            return true;
        }

        foreach (var reference in context.ActionsOf(actions))
        {
            if (reference.Kind is ActionReferenceKind.Undecided or ActionReferenceKind.Everything || reference.Actions.Contains(action))
            {
                return true;
            }
        }

        return false;
    }
}
