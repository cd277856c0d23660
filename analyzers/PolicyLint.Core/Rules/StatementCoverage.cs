using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>Whether one statement reaches everything that another one does: its actions, its resources, its principals. Conditions are left to the rule that asks.</summary>
internal static class StatementCoverage
{
    private const string ApiShorthand = "execute-api:/";
    private const int ApiPathField = 5;

    private static readonly GlobRules ActionRules = new(IgnoreCase: true, HasVariables: false);
    private static readonly ValueAlgebra Actions = new(ActionMatching.Covers, (left, right) => Intersect(left, right, ActionRules), ActionMatching.CoversEverything);
    private static readonly ValueAlgebra Resources = OfResources(hasVariables: false);
    private static readonly ValueAlgebra ResourcesWithVariables = OfResources(hasVariables: true);

    /// <summary>Whether every action that one statement names is one of the other's.</summary>
    public static Answer OfActions(StatementVariant wide, StatementVariant narrow) => Covers(wide.Actions, narrow.Actions, Actions);

    /// <summary>Whether every resource that one statement names is one of the other's; a policy without Resource is about its own.</summary>
    public static Answer OfResources(StatementVariant wide, StatementVariant narrow)
    {
        if (!wide.Resources.IsPresent && !narrow.Resources.IsPresent)
        {
            return Answer.Yes;
        }

        return Covers(wide.Resources, narrow.Resources, wide.Document.HasVariables ? ResourcesWithVariables : Resources);
    }

    /// <summary>Whether everyone whom one statement names is named by the other; an identity policy names nobody in either.</summary>
    public static Answer OfPrincipals(StatementVariant wide, StatementVariant narrow)
    {
        if (wide.Principals.Everyone is not null || (!wide.Principals.IsPresent && !narrow.Principals.IsPresent))
        {
            return Answer.Yes;
        }

        if (wide.Principals.IsNegated || narrow.Principals.IsNegated || narrow.Principals.IsOpen)
        {
            return Answer.Maybe;
        }

        var all = Answer.Yes;
        foreach (var entry in narrow.Principals.Entries)
        {
            all = all.And(Names(wide.Principals, entry));
        }

        return all;
    }

    private static Answer Names(PrincipalClause clause, PrincipalEntry sought)
    {
        var isReadable = sought.Written.Text is not null && !clause.IsOpen;
        foreach (var entry in clause.Entries)
        {
            if (entry.Type == sought.Type && entry.Written.Value.Equals(sought.Written.Value))
            {
                return Answer.Yes;
            }

            isReadable &= entry.Written.Text is not null;
        }

        return isReadable ? Answer.No : Answer.Maybe;
    }

    private static Answer Covers(ValueClause wide, ValueClause narrow, ValueAlgebra algebra)
    {
        if (!wide.IsNegated && Any(wide, algebra.CoversEverything) == Answer.Yes)
        {
            return Answer.Yes;
        }

        // What an empty list or a missing element takes in is not documented.
        if (wide.Values.IsEmpty || narrow.Values.IsEmpty)
        {
            return Answer.Maybe;
        }

        return (wide.IsNegated, narrow.IsNegated) switch
        {
            (false, false) => All(narrow, value => Any(wide, other => algebra.Covers(other, value))),
            (true, false) => All(narrow, value => Any(wide, other => algebra.Intersects(other, value)).Not()),
            (true, true) => All(wide, value => Any(narrow, other => algebra.Covers(other, value))),
            _ => wide.IsOpen ? Answer.Maybe : Answer.No,
        };
    }

    private static Answer Any(ValueClause clause, Func<Value, Answer> ask)
    {
        var answer = Answer.No;
        foreach (var value in clause.Values)
        {
            answer = answer.Or(ask(value.Value));
        }

        return clause.IsOpen ? answer.Or(Answer.Maybe) : answer;
    }

    private static Answer All(ValueClause clause, Func<Value, Answer> ask)
    {
        var answer = Answer.Yes;
        foreach (var value in clause.Values)
        {
            answer = answer.And(ask(value.Value));
        }

        return answer;
    }

    private static ValueAlgebra OfResources(bool hasVariables)
    {
        var rules = new GlobRules(IgnoreCase: false, hasVariables);
        return new ValueAlgebra(
            (wide, narrow) =>
            {
                Align(ref wide, ref narrow);
                return wide.Equals(narrow) ? Answer.Yes : ResourceMatching.Covers(wide, narrow, hasVariables);
            },
            (left, right) =>
            {
                Align(ref left, ref right);
                return Intersect(left, right, rules);
            },
            value => ResourceMatching.CoversEverything(value, hasVariables));
    }

    /// <summary>In the policy of an API, <c>execute-api:/stage/*</c> stands for the ARN of this API; beside one, only the paths are compared.</summary>
    /// <remarks>https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-policy-language-overview.html</remarks>
    private static void Align(ref Value left, ref Value right)
    {
        if (ApiPath(left) is { } leftPath && ApiPath(right) is { } rightPath)
        {
            left = Value.Known(leftPath);
            right = Value.Known(rightPath);
        }
    }

    private static string? ApiPath(Value value)
    {
        if (value.Text is not { } text)
        {
            return null;
        }

        if (text.StartsWith(ApiShorthand, StringComparison.Ordinal))
        {
            return text.Substring(ApiShorthand.Length);
        }

        var fields = text.Split(':');
        var slash = fields.Length == ApiPathField + 1 && fields[2] == "execute-api" ? fields[ApiPathField].IndexOf('/') : -1;
        return slash < 0 ? null : fields[ApiPathField].Substring(slash + 1);
    }

    private static Answer Intersect(Value left, Value right, GlobRules rules) =>
        GlobAnswers.AllOf(left, rules, glob => GlobAnswers.AllOf(right, rules, glob.Intersects));
}
