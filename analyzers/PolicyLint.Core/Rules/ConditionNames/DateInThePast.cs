using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>The time of the request is compared with a date that is over.</summary>
internal sealed class DateInThePast : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2110",
        Title = "Test of the time with a date that is past",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Info,
        NeedsOfTest = ConditionTraits.AmountTest,
        Profile = Profile.Strict,
        Message = "{0} is past, so this test is {1}",
        Advice = "remove the {2}, or set a new date",
        Why = "The time of a request is compared with a date that is over, so the result is always the same: what was to end has ended, what was to begin has begun.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"DateLessThan":{"aws:CurrentTime":"2020-01-01T00:00:00Z"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"DateLessThan":{"aws:CurrentTime":"2999-01-01T00:00:00Z"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        // Of sessions from before a date, as in the policy that revokes them, the date is always past.
        if (condition.Operator.Family is not (OperatorFamily.Date or OperatorFamily.Numeric) || context.Today is not { } today
            || !(condition.HasKey("aws:CurrentTime") || condition.HasKey("aws:EpochTime")) || condition.Values.Length != 1 || condition.IsOpen)
        {
            return;
        }

        var value = condition.Values[0];
        if (ValueForms.Judged(value) is not { } text || WrittenDate.Parse(text) is not { } date || date >= today || Result(condition.Operator) is not { } result)
        {
            return;
        }

        context.Report(new Occurrence(value.Place)
        {
            Arguments = [text, result ? "always true" : "always false", result ? "test" : "statement"],
            Label = "past",
        });
    }

    /// <summary>What a comparison with a moment that is past gives; null for an operator that does not compare.</summary>
    private static bool? Result(ConditionOperator test) =>
        test.Name.IndexOf("LessThan", StringComparison.Ordinal) >= 0 ? false
        : test.Name.IndexOf("GreaterThan", StringComparison.Ordinal) >= 0 ? true
        : test.IsNegated;
}
