using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>What actions need beside themselves.</summary>
internal static class DependentActions
{
    /// <summary>What the actions that a document names depend on, and it does not allow; empty where that is not sure.</summary>
    public static HashSet<CatalogAction> MissingOf(PolicyDocument document, RuleContext context)
    {
        if (document.AreStatementsOpen)
        {
            return [];
        }

        var needed = Needed(document, context);
        if (needed.Count > 0)
        {
            RemoveAllowed(needed, document, context);
        }

        return needed;
    }

    /// <summary>The actions that one depends on. What is retired, or not listed, cannot be allowed.</summary>
    public static IEnumerable<CatalogAction> Of(CatalogAction action, RuleContext context) =>
        action.DependentActions.Select(context.Catalog.FindAction).OfType<CatalogAction>().Where(other => other != action && !other.IsRetired);

    private static HashSet<CatalogAction> Needed(PolicyDocument document, RuleContext context)
    {
        var needed = new HashSet<CatalogAction>();
        var seen = new HashSet<CatalogAction>();
        foreach (var reference in AllowedActions(document, context))
        {
            if (reference.Action is { DependentActions.IsEmpty: false } action && seen.Add(action))
            {
                needed.UnionWith(Of(action, context));
            }
        }

        return needed;
    }

    private static void RemoveAllowed(HashSet<CatalogAction> needed, PolicyDocument document, RuleContext context)
    {
        var seen = new HashSet<ActionReference>();
        foreach (var reference in AllowedActions(document, context))
        {
            if (reference.Kind == ActionReferenceKind.Undecided)
            {
                needed.Clear();
            }
            else if (seen.Add(reference))
            {
                needed.RemoveWhere(reference.Actions.Contains);
            }
        }
    }

    /// <summary>What is, or may be, allowed; undecided for what cannot be listed.</summary>
    private static IEnumerable<ActionReference> AllowedActions(PolicyDocument document, RuleContext context)
    {
        foreach (var variant in document.Statements.SelectMany(statement => statement.Variants).Where(variant => variant.Effect != Effect.Deny))
        {
            if (variant.Actions.IsOpen || variant.Actions.IsNegated)
            {
                yield return context.Catalog.Resolve(Value.Unknown("open"));
            }

            foreach (var reference in context.ActionsOf(variant))
            {
                yield return reference;
            }
        }
    }
}
