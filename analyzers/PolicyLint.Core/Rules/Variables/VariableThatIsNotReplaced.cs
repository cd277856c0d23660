using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Variables;

/// <summary>A policy variable stands in a value that is no text.</summary>
internal sealed class VariableThatIsNotReplaced : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1104",
        Title = "Policy variable with an operator that takes none",
        Family = RuleFamily.PolicyVariables,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.Variable,
        Message = "'{0}' is not replaced in {1}",
        Advice = "write a value, or use a String or Arn operator",
        Why = "Policy variables are replaced in the values of String and Arn operators only. AWS rejects one in a number, a date, bytes, an address or a Null test.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-variable-for-operator",
        Equivalents = ["access-analyzer:INVALID_VARIABLE_FOR_OPERATOR"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericLessThan":{"s3:max-keys":"${aws:PrincipalTag/keys}"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a","Condition":{"NumericLessThan":{"s3:max-keys":"10"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        // Whether Bool takes them is documented both ways.
        if (condition.Operator.Family is OperatorFamily.String or OperatorFamily.Arn or OperatorFamily.Bool or OperatorFamily.Unknown
            || !statement.Document.HasVariables)
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (value.Text is { } text && PolicyVariable.FirstKey(text) is { } variable)
            {
                context.Report(new Occurrence(value.PartPlace(new TextSpan(variable.Start, variable.Length)))
                {
                    Arguments = [text.Substring(variable.Start, variable.Length), condition.Operator.Name],
                    Label = "not replaced",
                });
            }
        }
    }
}
