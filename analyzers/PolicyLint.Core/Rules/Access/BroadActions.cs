using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Actions that a statement allows on every resource, though they could be limited to some.</summary>
/// <param name="Written">The first value of Action that takes one of them in.</param>
/// <param name="Resource">The value of Resource that is every one.</param>
/// <param name="Actions">The actions, at least one, each once.</param>
internal sealed record BroadActions(WrittenValue Written, WrittenValue Resource, IReadOnlyList<CatalogAction> Actions)
{
    private const int ShownActions = 2;
    private const int MostTypes = 3;

    /// <summary>The actions as the beginning of a sentence: <c>iam:PutRolePolicy and 3 more</c>.</summary>
    public string Names
    {
        get
        {
            var names = Actions[0].FullName;
            for (var index = 1; index < Actions.Count && index < ShownActions; index++)
            {
                names += ", " + Actions[index].FullName;
            }

            return Actions.Count > ShownActions ? $"{names} and {Actions.Count - ShownActions} more" : names;
        }
    }

    /// <summary>
    /// The form of the ARN to write instead, of the type that the first action works on, after a colon. Empty where it may be one of
    /// many.
    /// </summary>
    public string ArnForm => MainResource(Actions[0]) is { } type ? ": " + type.ArnPattern.Replace("${Partition}", "aws") : string.Empty;

    /// <summary>
    /// What a statement of an identity policy allows so without a condition that narrows it. Null if nothing, and where a rule on
    /// whole services or on NotAction speaks already.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="context">Where actions are looked up.</param>
    /// <param name="mark">What a value of Action has that takes one of them in.</param>
    /// <param name="isMeant">Which actions.</param>
    public static BroadActions? In(StatementVariant statement, RuleContext context, ValueMarks mark, Func<CatalogAction, RuleContext, bool> isMeant)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated || statement.Resources.IsNegated || !WideStatement.MayBeWide(statement)
            || ScopingCondition.Narrows(statement.Conditions) != Answer.No)
        {
            return null;
        }

        var wide = ClauseResources.Of(statement.Resources).Wide(statement.Document.HasVariables);
        WrittenValue? written = null;
        WrittenValue? resource = null;
        List<CatalogAction>? actions = null;
        var values = statement.Actions.Values;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index].Value is not KnownValue value || (ActionLook.Of(value, context.Catalog) & mark) == 0)
            {
                continue;
            }

            var reference = context.Catalog.Resolve(value);
            if (reference.Kind != ActionReferenceKind.Known || reference.IsWholeService)
            {
                continue;
            }

            if (!context.Pairs.Spend(reference.Actions.Count))
            {
                break;
            }

            foreach (var action in reference.Actions)
            {
                if (!isMeant(action, context) || action.IsRetired || !IsScopable(action) || !context.Pairs.Spend(statement.Resources.Values.Length) || wide.Of(action) is not { } every)
                {
                    continue;
                }

                written ??= values[index];
                resource ??= every;
                actions ??= [];
                if (!actions.Contains(action))
                {
                    actions.Add(action);
                }
            }
        }

        return actions is null ? null : new BroadActions(written!, resource!, actions);
    }

    /// <summary>
    /// Whether a policy that names no resource of it is wider than need be. A metric is put into a data set only where there is one:
    /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricData.html
    /// </summary>
    private static bool IsScopable(CatalogAction action) => action.HasResourceTypes && !(action.Name == "PutMetricData" && action.Service.Prefix == "cloudwatch");

    /// <summary>The type that the action needs, or of a few the one with the plainest ARN: an object of a bucket, not one of an access point.</summary>
    private static ResourceType? MainResource(CatalogAction action)
    {
        ResourceType? plainest = null;
        foreach (var resource in action.Resources)
        {
            if (resource.IsRequired)
            {
                return resource.Type;
            }

            plainest = plainest is null || resource.Type.ArnPattern.Length < plainest.ArnPattern.Length ? resource.Type : plainest;
        }

        return action.Resources.Length <= MostTypes ? plainest : null;
    }
}
