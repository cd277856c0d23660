using System.Collections.Immutable;
using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>Actions that a statement allows on nothing they work on.</summary>
internal static class ResourceMisfits
{
    /// <summary>
    /// Services whose actions work on the types AWS lists for them and on no others. Of many others AWS's own policies name actions with
    /// types that its lists leave out.
    /// </summary>
    private static readonly ImmutableHashSet<string> WellListed = ["dynamodb", "ecr", "iam", "kms", "s3", "secretsmanager", "sns", "sqs"];

    /// <summary>Whether what AWS lists for the actions of a service is all they work on.</summary>
    public static bool IsWellListed(CatalogService service) => WellListed.Contains(service.Prefix);

    /// <summary>Reports those of a statement that are sure, or those that are not; one finding a statement.</summary>
    public static void Report(StatementVariant statement, RuleContext context, bool isSure)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated || !ResourceFit.IsScoped(statement.Resources))
        {
            return;
        }

        var actions = context.ActionsOf(statement);
        List<ActionUse>? misfits = null;
        for (var index = 0; index < actions.Length; index++)
        {
            if (actions[index].Action is { IsRetired: false, HasResourceTypes: true } action && IsSure(action, statement.Resources, context) == isSure
                && ResourceFit.FitsNone(action, statement.Resources, context)
                && !ResourceFit.IsGrantedElsewhere(action, statement, context, MayFit))
            {
                (misfits ??= []).Add(new ActionUse(statement.Actions.Values[index], actions[index], statement));
            }
        }

        if (misfits is not null)
        {
            Report(misfits, context);
        }
    }

    /// <summary>
    /// Whether AWS's list of the action's types is known to be whole, or the resources belong to other services than the action and its
    /// types.
    /// </summary>
    public static bool IsSure(CatalogAction action, ValueClause resources, RuleContext context)
    {
        if (IsWellListed(action.Service) || !context.Pairs.Spend(resources.Values.Length))
        {
            return true;
        }

        if (ClauseResources.Of(resources).Services is not { IsDefault: false } services)
        {
            return false;
        }

        foreach (var service in services)
        {
            if (IsOfService(action, service))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfService(CatalogAction action, string service)
    {
        if (string.Equals(action.Service.Prefix, service, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var resource in action.Resources)
        {
            if (resource.Type.IsOfService(service))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayFit(CatalogAction action, ValueClause resources, RuleContext context) =>
        !ResourceFit.IsScoped(resources) || !ResourceFit.FitsNone(action, resources, context);

    private static void Report(List<ActionUse> misfits, RuleContext context)
    {
        var isOne = misfits.Count == 1;
        context.Report(new Occurrence(misfits[0].Value.Place)
        {
            Arguments = [ActionWords.List(misfits), isOne ? "works" : "work", isOne ? "it is" : "they are", isOne ? Types(misfits[0].Reference.Action!) : "resources of the types they work on"],
            Label = "fits no resource here",
            Related = [.. ActionWords.Others(misfits, misfits[0], "does not fit either")],
        });
    }

    private static string Types(CatalogAction action) =>
        action.Resources is [var only] ? $"an ARN as {ShownName.Of(only.Type.ArnPattern)}" : "a resource of a type it works on";
}
