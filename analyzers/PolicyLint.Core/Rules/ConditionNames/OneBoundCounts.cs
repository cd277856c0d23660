using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A number or a date is compared with several bounds on one side.</summary>
internal sealed class OneBoundCounts : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2111",
        Title = "Only one of several bounds counts",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Info,
        NeedsOfTest = ConditionTraits.AmountTest | ConditionTraits.SeveralValues,
        Message = "of several values of {0} only the {1} counts",
        Advice = "keep '{2}'",
        Why = "Values of one key are alternatives. A number or date that is below any of several bounds is below the largest, so the others change nothing.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-condition-value-num",
        Equivalents = ["access-analyzer:REDUNDANT_CONDITION_VALUE_NUM"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":["2700","3600"]}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (condition.Operator.Family is not (OperatorFamily.Numeric or OperatorFamily.Date) || condition.Values.Length < 2 || condition.IsOpen)
        {
            return;
        }

        var isBelow = condition.Operator.Name.IndexOf("LessThan", StringComparison.Ordinal) >= 0;
        if (!isBelow && condition.Operator.Name.IndexOf("GreaterThan", StringComparison.Ordinal) < 0)
        {
            return;
        }

        if (Farthest(condition, isBelow) is { } kept)
        {
            context.Report(new Occurrence(condition.KeyMember.Value.Place)
            {
                Arguments = [condition.Operator.Name, isBelow ? "largest" : "smallest", kept],
                Label = "one of them counts",
            });
        }
    }

    /// <summary>The largest value, or the smallest; null if one of them is not known or no number or date.</summary>
    private static string? Farthest(Condition condition, bool isLargest)
    {
        string? farthest = null;
        var best = 0.0;
        foreach (var value in condition.Values)
        {
            if (ValueForms.Judged(value) is not { } text || ValueForms.Amount(condition.Operator.Family, text) is not { } amount)
            {
                return null;
            }

            if (farthest is null || (isLargest ? amount > best : amount < best))
            {
                (farthest, best) = (text, amount);
            }
        }

        return farthest;
    }
}
