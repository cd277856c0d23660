using PolicyLint.Catalog;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>Whether requests for what a statement names hold a condition key.</summary>
internal static class KeyUse
{
    /// <summary>
    /// The key of a service that a condition tests, if it can be said which actions have it: an Action of which all is read, and a key
    /// of which AWS says which actions have it, or lists for none. What a token says is not asked for: it stays with the session, so that
    /// <c>saml:sub_type</c> is in requests to S3.
    /// </summary>
    public static ConditionKey? Of(Condition condition, StatementVariant statement, RuleContext context)
    {
        var actions = statement.Actions;
        if (!actions.IsPresent || actions.IsNegated || actions.IsOpen || context.Catalog.FindConditionKey(condition.Key) is not { IsGlobal: false } key)
        {
            return null;
        }

        // What is listed for no action is judged only where it is named after a service: others come with the session.
        var isJudged = key.IsListedForActions || context.Catalog.FindService(KeyName.Of(key.Name).Prefix) is not null;
        return isJudged && !UnlistedKeys.Contains(key.Name) && !KeyName.Of(key.Name).IsOfIssuer && !condition.HasKeyPrefix("saml:") ? key : null;
    }

    /// <summary>Whether some action that is meant has the key; maybe for names that the catalogue does not have, or no longer.</summary>
    public static Answer In(ActionReference reference, ConditionKey key)
    {
        if (reference.Kind == ActionReferenceKind.Everything)
        {
            return Answer.Yes;
        }

        if (reference.Kind != ActionReferenceKind.Known)
        {
            return Answer.Maybe;
        }

        // A whole service is not walked through for a key that it does not have at all.
        if (reference.Service is { IsRetired: false } service && !service.ConditionKeys.Contains(key))
        {
            return Answer.No;
        }

        foreach (var action in reference.Actions)
        {
            if (action.IsRetired)
            {
                return Answer.Maybe;
            }

            if (action.Supports(key))
            {
                return Answer.Yes;
            }
        }

        return Answer.No;
    }
}
