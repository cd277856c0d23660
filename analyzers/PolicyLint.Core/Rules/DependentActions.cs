using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>What actions need beside themselves.</summary>
internal static class DependentActions
{
    /// <summary>What the actions that a document names depend on, and it does not allow, each once; null if there is none, or it is not sure.</summary>
    public static List<CatalogAction>? MissingOf(PolicyDocument document, RuleContext context)
    {
        if (document.AreStatementsOpen || MayAllowMore(document) || Needed(document, context) is not { } needed)
        {
            return null;
        }

        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect != Effect.Deny)
                {
                    RemoveAllowed(needed, variant.Actions, context);
                }
            }
        }

        return needed.Count > 0 ? needed : null;
    }

    /// <summary>Whether something is, or may be, allowed that cannot be listed.</summary>
    private static bool MayAllowMore(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect != Effect.Deny && (variant.Actions.IsOpen || variant.Actions.IsNegated || HoldsUnknown(variant.Actions)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HoldsUnknown(ValueClause actions) => (actions.Marks & ValueMarks.Open) != 0;

    private static List<CatalogAction>? Needed(PolicyDocument document, RuleContext context)
    {
        List<CatalogAction>? needed = null;
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect == Effect.Deny || (context.ClauseActionsOf(variant.Actions).Marks & ValueMarks.DependentAction) == 0)
                {
                    continue;
                }

                foreach (var value in variant.Actions.Values)
                {
                    if (value.Value is KnownValue known && (known.Marks & ValueMarks.DependentAction) != 0)
                    {
                        Add(context.Catalog.Resolve(known).Action!, ref needed);
                    }
                }
            }
        }

        return needed;
    }

    private static void Add(CatalogAction action, ref List<CatalogAction>? needed)
    {
        foreach (var other in action.Needed)
        {
            needed ??= [];
            if (!needed.Contains(other))
            {
                needed.Add(other);
            }
        }
    }

    private static void RemoveAllowed(List<CatalogAction> needed, ValueClause actions, RuleContext context)
    {
        foreach (var reference in context.ActionsOf(actions))
        {
            for (var index = needed.Count - 1; index >= 0; index--)
            {
                var isOther = reference.Service is { } service && !ReferenceEquals(service, needed[index].Service);
                if (!isOther && reference.Actions.Contains(needed[index]))
                {
                    needed.RemoveAt(index);
                }
            }
        }
    }
}
