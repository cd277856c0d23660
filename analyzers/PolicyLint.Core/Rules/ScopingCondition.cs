using PolicyLint.Model;

namespace PolicyLint.Rules;

/// <summary>
/// Whether a Condition narrows an Allow enough that a broad Resource may be meant: any test that a request can fail by what it is
/// about, from where it comes or who sends it.
/// </summary>
internal static class ScopingCondition
{
    /// <summary>Keys that hold back nobody who goes about it as AWS's own tools do.</summary>
    private static readonly string[] WeakKeys =
    [
        "aws:SecureTransport", "aws:UserAgent", "aws:CurrentTime", "aws:EpochTime", "aws:RequestedRegion", "aws:Referer", "s3:TlsVersion",
        "aws:TokenIssueTime",
    ];

    /// <summary>Yes if one does; maybe if some could not be read, in which case nothing is said.</summary>
    public static Answer Narrows(ConditionClause clause) => clause.IsEmpty ? Answer.No : clause.Narrows ??= Judge(clause);

    private static Answer Judge(ConditionClause clause)
    {
        var answer = clause.IsOpen ? Answer.Maybe : Answer.No;
        foreach (var condition in clause.Conditions)
        {
            answer = answer.Or(Narrows(condition));
            if (answer == Answer.Yes)
            {
                return answer;
            }
        }

        return answer;
    }

    private static Answer Narrows(Condition condition)
    {
        foreach (var key in WeakKeys)
        {
            if (condition.HasKey(key))
            {
                return Answer.No;
            }
        }

        if (condition.IsOpen || condition.Operator.Family == OperatorFamily.Unknown)
        {
            return Answer.Maybe;
        }

        // With IfExists and ForAllValues a request without the key passes.
        if (condition.Operator.IfExists || condition.Operator.Qualifier == SetQualifier.ForAllValues)
        {
            return Answer.No;
        }

        foreach (var value in condition.Values)
        {
            if (value.Text is "*")
            {
                return Answer.No;
            }
        }

        return Answer.Yes;
    }
}
