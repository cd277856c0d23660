using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key that requests for none of the statement's actions hold.</summary>
internal sealed class KeyUnknownToActions : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2133",
        Title = "Condition key that no action of the statement has",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.ServiceKey,
        Message = "no action here has the condition key '{0}', so {1}",
        Advice = "test a key that AWS lists for the action",
        Why = "Each action has its own condition keys beside the global ones. A key that a request does not hold makes a test false, or true where the operator is negated or ends in IfExists: the statement then does nothing, or the test restricts nothing. A key that AWS lists for no action at all is an info: its list may leave some out.",
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["access-analyzer:UNSUPPORTED_ACTION_FOR_CONDITION_KEY", "parliament:UNKNOWN_CONDITION_FOR_ACTION", "iam-policy-validator:invalid_condition_key"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"s3:prefix":"a/*"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"StringLike":{"s3:prefix":"a/*"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (KeyUse.Of(condition, statement, context) is not { } key)
        {
            return;
        }

        var isAny = false;
        foreach (var reference in context.ActionsOf(statement))
        {
            if (KeyUse.In(reference, key) != Answer.No)
            {
                return;
            }

            isAny = true;
        }

        if (isAny)
        {
            context.Report(new Occurrence(condition.KeyPlace)
            {
                Severity = key.IsListedForActions ? null : Severity.Info,
                Confidence = key.IsListedForActions ? null : Confidence.Low,
                Arguments = [condition.Key, Effect(condition.Operator)],
                Label = key.IsListedForActions ? "always absent" : "AWS lists no action that has it",
            });
        }
    }

    private static string Effect(ConditionOperator test)
    {
        if (test.Family == OperatorFamily.Null)
        {
            return "it is always absent";
        }

        return test.IsTrueWhenAbsent ? "the test is always true" : "the test is never true";
    }
}
