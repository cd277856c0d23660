using System.Globalization;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A Bool or Null test has a list of values.</summary>
internal sealed class SeveralBooleans : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2105",
        Title = "Bool or Null test with several values",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.BooleanTest | ConditionTraits.SeveralValues,
        Message = "{0} takes one value, true or false, and this is a list of {1}",
        Advice = "keep one of them",
        Why = "A key that is true or false is compared with a list of both, or the same twice. AWS rejects a list of booleans.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-multiple-boolean",
        Equivalents = ["access-analyzer:INVALID_CONDITION_MULTIPLE_BOOLEAN"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:SecureTransport":["true","false"]}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Bool":{"aws:SecureTransport":["true"]}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (condition.Operator.Family is not (OperatorFamily.Bool or OperatorFamily.Null) || condition.Values.Length < 2)
        {
            return;
        }

        context.Report(new Occurrence(condition.KeyMember.Value.Place) { Arguments = [condition.Operator.Name, condition.Values.Length.ToString(CultureInfo.InvariantCulture)], Label = "several" });
    }
}
