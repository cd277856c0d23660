using PolicyLint.Catalog;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>Actions without resource types, which only an Allow on <c>*</c> grants, in statements that name resources.</summary>
internal static class WildcardOnlyActions
{
    /// <summary>
    /// Reports those of a statement, in one finding. Grave are those of services that AWS lists well, where they change something or
    /// nothing stands beside them; if a statement has such, only they are reported, else all.
    /// </summary>
    public static void Report(StatementVariant statement, RuleContext context, bool isGrave)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated || !ResourceFit.IsScoped(statement.Resources))
        {
            return;
        }

        var actions = context.ActionsOf(statement);
        List<ActionUse>? found = null;
        List<ActionUse>? sure = null;
        var holdsChange = false;
        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index].Action is { IsRetired: false, HasResourceTypes: false, Service.IsRetired: false } action && action.Scenarios.IsEmpty
                && action.AccessLevel != AccessLevel.Unknown && FitsNone(action, statement.Resources, context)
                && !ResourceFit.IsGrantedElsewhere(action, statement, context, MayFit))
            {
                var use = new ActionUse(statement.Actions.Values[index], actions[index], statement);
                (found ??= []).Add(use);
                if (!ResourceMisfits.IsWellListed(action.Service))
                {
                    continue;
                }

                (sure ??= []).Add(use);
                holdsChange |= action.AccessLevel is AccessLevel.Write or AccessLevel.Tagging or AccessLevel.PermissionsManagement;
            }
        }

        var hasGrave = holdsChange || (sure?.Count == actions.Length && !statement.Actions.IsOpen);
        if (hasGrave == isGrave && (isGrave ? sure : found) is { } reported)
        {
            Report(reported, context);
        }
    }

    private static bool MayFit(CatalogAction action, ValueClause resources, RuleContext context) =>
        !ResourceFit.IsScoped(resources) || !FitsNone(action, resources, context);

    /// <summary>
    /// Whether every resource is something narrower than all of a service: <c>arn:aws:s3:::*</c> takes in what AWS asks for in place of
    /// <c>*</c> for some actions.
    /// </summary>
    public static bool FitsNone(CatalogAction action, ValueClause resources, RuleContext context)
    {
        if (!context.Pairs.Spend(resources.Values.Length))
        {
            return false;
        }

        foreach (var one in ClauseResources.Of(resources).Arns)
        {
            if (one is not { } arn || ArnFieldText.HasWildcard(arn.Text, arn.Service)
                || (IsOpenResource(arn) && string.Equals(arn[arn.Service], action.Service.Prefix, StringComparison.OrdinalIgnoreCase)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the last field begins with a wildcard, or with what is not known.</summary>
    private static bool IsOpenResource(Arn arn) => arn.Resource.IsEmpty
        || arn.Text[arn.Resource.Start] is '*' or '?' or '$' or '<' or '{' or '[' or '%' or Text.TextHole.Character
        || ArnFieldText.IsCapitals(arn.Text, arn.Resource);

    private static void Report(List<ActionUse> found, RuleContext context)
    {
        var isOne = found.Count == 1;
        context.Report(new Occurrence(found[0].Value.Place)
        {
            Arguments = [ActionWords.List(found), isOne ? "works" : "work", isOne ? "it is" : "they are"],
            Label = "needs \"Resource\": \"*\"",
            Related = [.. ActionWords.Others(found, found[0], "the same")],
        });
    }
}
