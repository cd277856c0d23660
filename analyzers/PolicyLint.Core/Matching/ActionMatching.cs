using PolicyLint.Model;

namespace PolicyLint.Matching;

/// <summary>Questions about actions; names are compared in any case.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html</remarks>
public static class ActionMatching
{
    /// <summary>Whether a written action covers this one (<c>iam:PassRole</c>).</summary>
    public static Answer Matches(Value pattern, string action) =>
        pattern.Text is { } text ? (text == "*" || text.Equals(action, StringComparison.OrdinalIgnoreCase)).ToAnswer() : Answer.Maybe;

    /// <summary>Whether a written action covers every action of every service.</summary>
    public static Answer CoversEverything(Value pattern) => pattern.Text is { } text ? (text is "*" or "*:*").ToAnswer() : Answer.Maybe;

    /// <summary>Whether a statement's Action or NotAction takes this action in.</summary>
    public static Answer Matches(ValueClause clause, string action)
    {
        var answer = Answer.No;
        foreach (var value in clause.Values)
        {
            answer = answer.Or(Matches(value.Value, action));
        }

        if (answer != Answer.Yes && clause.IsOpen)
        {
            answer = Answer.Maybe;
        }

        return clause.IsNegated ? answer.Not() : answer;
    }
}
