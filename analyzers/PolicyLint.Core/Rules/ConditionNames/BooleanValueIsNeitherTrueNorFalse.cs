using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A Bool or Null test compares with something that is no boolean.</summary>
internal sealed class BooleanValueIsNeitherTrueNorFalse : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2101",
        Title = "Value of a Bool or Null test is neither true nor false",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.BooleanTest,
        Message = "{0} compares with true or false, and '{1}' is neither",
        Advice = "write true or false",
        Why = "A value that is neither never matches, so an Allow grants nothing and a Deny stops nobody. AWS reports it when the policy is validated.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean",
        Equivalents =
        [
            "access-analyzer:TYPE_MISMATCH_BOOLEAN", "parliament:MISMATCHED_TYPE", "parliament:MISMATCHED_TYPE_OPERATION_TO_NULL",
            "iam-policy-validator:invalid_bool_value_for_operator",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:SecureTransport":"yes"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:SecureTransport":true}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (condition.Operator.Family is not (OperatorFamily.Bool or OperatorFamily.Null))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            // A policy variable may be either; whether it may stand here is another rule's question.
            if (value.Text is { } text && !IsBoolean(text) && text.IndexOf("${", StringComparison.Ordinal) < 0
                && OperatorDoesNotFitKey.MisfitKey(condition, context) is null)
            {
                context.Report(new Occurrence(value.Place) { Arguments = [condition.Operator.Name, text], Label = "neither true nor false" });
            }
        }
    }

    private static bool IsBoolean(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);
}
