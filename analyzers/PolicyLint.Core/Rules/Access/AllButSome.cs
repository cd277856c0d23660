using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Whether a Not… element leaves anything: all but everything is nothing, and what an empty list leaves is not documented.</summary>
internal static class AllButSome
{
    public static bool Actions(StatementVariant statement)
    {
        if (!statement.Actions.IsNegated || statement.Actions.Values.IsEmpty)
        {
            return false;
        }

        foreach (var value in statement.Actions.Values)
        {
            if (ActionMatching.CoversEverything(value.Value) != Answer.No)
            {
                return false;
            }
        }

        return true;
    }

    public static bool Resources(StatementVariant statement)
    {
        if (!statement.Resources.IsNegated || statement.Resources.Values.IsEmpty)
        {
            return false;
        }

        foreach (var value in statement.Resources.Values)
        {
            if (ResourceMatching.CoversEverything(value.Value, statement.Document.HasVariables) != Answer.No)
            {
                return false;
            }
        }

        return true;
    }
}
