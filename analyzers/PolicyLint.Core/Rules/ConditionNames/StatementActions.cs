using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>Whether a document allows an action, by what is written in it.</summary>
internal static class StatementActions
{
    /// <summary>Whether some statement that may be an Allow names the action, or may; conditions and resources are not looked at.</summary>
    public static bool MayBeAllowed(PolicyDocument document, CatalogAction action, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var variant in statement.Variants)
            {
                if (variant.Effect != Effect.Deny && MayName(variant, action, context))
                {
                    return true;
                }
            }
        }

        return document.AreStatementsOpen;
    }

    private static bool MayName(StatementVariant statement, CatalogAction action, RuleContext context)
    {
        if (statement.Actions.IsNegated || statement.Actions.IsOpen)
        {
            return true;
        }

        foreach (var reference in context.ActionsOf(statement))
        {
            if (reference.Kind == ActionReferenceKind.Undecided || reference.Actions.Contains(action))
            {
                return true;
            }
        }

        return false;
    }
}
