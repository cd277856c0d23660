using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules;

/// <summary>What in a statement takes in all there is. Only what surely does counts.</summary>
internal static class WideStatement
{
    /// <summary>The first value of Action that is every action of every service; null for NotAction.</summary>
    public static WrittenValue? EveryAction(StatementVariant statement)
    {
        if (statement.Actions.IsNegated)
        {
            return null;
        }

        foreach (var value in statement.Actions.Values)
        {
            if (ActionMatching.CoversEverything(value.Value) == Answer.Yes)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>
    /// The first value of Action, where several of them are together every action that the catalogue knows: <c>a*:*</c> to <c>z*:*</c>.
    /// Null for NotAction.
    /// </summary>
    public static WrittenValue? EveryActionTogether(StatementVariant statement, RuleContext context)
    {
        if (statement.Actions.IsNegated || statement.Actions.Values.Length < 2)
        {
            return null;
        }

        // Before anything is made: nearly no statement names as many actions as there are.
        var actions = context.ActionsOf(statement);
        var count = 0;
        foreach (var reference in actions)
        {
            count += reference.Actions.Count;
        }

        if (count < context.Catalog.ActionCount)
        {
            return null;
        }

        var union = context.Catalog.Nothing;
        foreach (var reference in actions)
        {
            union = union.Union(reference.Actions);
        }

        return union.Count == context.Catalog.ActionCount ? statement.Actions.Values[0] : null;
    }

    /// <summary>The first value of Resource that is every resource of every service; null for NotResource.</summary>
    public static WrittenValue? EveryResource(StatementVariant statement)
    {
        if (statement.Resources.IsNegated)
        {
            return null;
        }

        foreach (var value in statement.Resources.Values)
        {
            if (ResourceMatching.CoversEverything(value.Value, statement.Document.HasVariables) == Answer.Yes)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether Resource is every resource: the answer for the widest of its values.</summary>
    public static Answer IsOnEveryResource(StatementVariant statement)
    {
        var answer = statement.Resources.IsOpen ? Answer.Maybe : Answer.No;
        foreach (var value in statement.Resources.Values)
        {
            answer = answer.Or(ResourceMatching.CoversEverything(value.Value, statement.Document.HasVariables));
        }

        return statement.Resources.IsNegated ? answer.Not() : answer;
    }

    /// <summary>
    /// The first value of Resource that is every resource, or every one of a type in an account: <c>*</c>, <c>arn:aws:iam::*:role/*</c>,
    /// <c>arn:aws:kms:eu-central-1:111122223333:key/*</c>. Null for NotResource.
    /// </summary>
    public static WrittenValue? EveryResourceOfType(StatementVariant statement)
    {
        if (statement.Resources.IsNegated)
        {
            return null;
        }

        foreach (var value in statement.Resources.Values)
        {
            if (IsEveryOfSomeType(value.Value, statement.Document.HasVariables))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether some value of Resource ends as one that is every resource, or every one of a type. A first look.</summary>
    public static bool MayBeWide(StatementVariant statement)
    {
        foreach (var value in statement.Resources.Values)
        {
            if (EndsInAsterisk(value.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value is every resource, or every one of some type.</summary>
    public static bool IsEveryOfSomeType(Value value, bool hasVariables) => EndsInAsterisk(value) && IsEveryOfType(value, hasVariables);

    /// <summary>Before anything is made: nearly no resource does.</summary>
    private static bool EndsInAsterisk(Value value)
    {
        var end = value switch
        {
            KnownValue known => known.Content,
            PatternValue pattern => pattern.Parts[pattern.Parts.Length - 1].Text,
            _ => null,
        };
        return end is { Length: > 0 } && end[end.Length - 1] == '*';
    }

    private static bool IsEveryOfType(Value value, bool hasVariables)
    {
        if (ResourceMatching.CoversEverything(value, hasVariables) == Answer.Yes)
        {
            return true;
        }

        if (ResourceMatching.ArnText(value) is not { } text || Arn.Parse(text) is not { } arn)
        {
            return false;
        }

        return arn.Is(arn.Resource, "*") || arn.Is(arn.Resource, "*/*") || (!arn.Is(arn.Service, "s3") && IsBareType(text, arn.Resource));
    }

    /// <summary>Whether a name of a type and a wildcard is all there is: <c>role/*</c>, <c>secret:*</c>.</summary>
    private static bool IsBareType(string text, TextSpan resource)
    {
        var end = resource.Start;
        while (end < resource.End && (char.IsLetter(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return end > resource.Start && end == resource.End - 2 && (text[end] is '/' or ':');
    }
}
