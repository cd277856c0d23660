using PolicyLint.Catalog;
using PolicyLint.Matching;
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
    /// <param name="isMeant">Which actions.</param>
    /// <param name="hasAny">Which services have such actions; null for any of them.</param>
    public static BroadActions? In(
        StatementVariant statement, RuleContext context, Func<CatalogAction, RuleContext, bool> isMeant, Func<CatalogService, bool>? hasAny = null)
    {
        if (statement.Effect != Effect.Allow || statement.Actions.IsNegated || statement.Resources.IsNegated || !WideStatement.MayBeWide(statement))
        {
            return null;
        }

        WrittenValue? written = null;
        WrittenValue? resource = null;
        List<CatalogAction>? actions = null;
        var references = context.ActionsOf(statement);
        for (var index = 0; index < references.Length; index++)
        {
            var reference = references[index];
            if (reference.Kind != ActionReferenceKind.Known || reference.IsWholeService
                || (hasAny is not null && reference.Service is { } service && !hasAny(service)))
            {
                continue;
            }

            if (!context.Pairs.Spend(reference.Actions.Count))
            {
                break;
            }

            foreach (var action in reference.Actions)
            {
                if (!isMeant(action, context) || action.IsRetired || !IsScopable(action) || EveryResourceOf(action, statement, context) is not { } every)
                {
                    continue;
                }

                written ??= statement.Actions.Values[index];
                resource ??= every;
                actions ??= [];
                if (!actions.Contains(action))
                {
                    actions.Add(action);
                }
            }
        }

        return actions is null || ScopingCondition.Narrows(statement.Conditions) != Answer.No ? null : new BroadActions(written!, resource!, actions);
    }

    /// <summary>The first value of Resource that is every resource, or every one of a type that an action works on.</summary>
    private static WrittenValue? EveryResourceOf(CatalogAction action, StatementVariant statement, RuleContext context)
    {
        if (!context.Pairs.Spend(statement.Resources.Values.Length))
        {
            return null;
        }

        foreach (var value in statement.Resources.Values)
        {
            if (value.Text == "*" || (WideStatement.IsEveryOfSomeType(value, statement) && CoversType(value, action, statement)))
            {
                return value;
            }
        }

        return null;
    }

    private static bool CoversType(WrittenValue value, CatalogAction action, StatementVariant statement)
    {
        if (ResourceMatching.CoversEverything(value.Value, statement.Document.HasVariables) == Answer.Yes)
        {
            return true;
        }

        if (ResourceMatching.ArnText(value.Value) is not { } text || Arn.Parse(text) is not { } arn)
        {
            return false;
        }

        foreach (var resource in action.Resources)
        {
            if (CoversType(arn, resource.Type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CoversType(Arn arn, ResourceType type)
    {
        // A resource is of one partition, and most are only reached within one account: those fields may be as they are.
        var rules = new GlobRules(false, false);
        var widest = Widest(type.ArnPattern)
            .Replace("${Partition}", arn[arn.Partition])
            .Replace("${Account}", arn[arn.Account]);
        return GlobPattern.Parse(arn.Text, rules).Covers(GlobPattern.Parse(widest, rules)) == Answer.Yes;
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

    /// <summary>The pattern with an asterisk for each placeholder but those of partition and account.</summary>
    private static string Widest(string pattern)
    {
        var start = 0;
        while ((start = pattern.IndexOf("${", start, StringComparison.Ordinal)) >= 0)
        {
            var end = pattern.IndexOf('}', start);
            if (end < 0)
            {
                return pattern;
            }

            var name = pattern.Substring(start, end - start + 1);
            if (name is "${Partition}" or "${Account}")
            {
                start = end;
            }
            else
            {
                pattern = pattern.Substring(0, start) + "*" + pattern.Substring(end + 1);
            }
        }

        return pattern;
    }
}
