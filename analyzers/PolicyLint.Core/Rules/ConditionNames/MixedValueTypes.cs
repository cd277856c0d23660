using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>The values of a key are texts and numbers, or booleans, side by side.</summary>
internal sealed class MixedValueTypes : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2106",
        Title = "Values of one key have different JSON types",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.SeveralValues,
        Message = "'{0}' is compared with {1} and with {2}",
        Advice = "quote all of them, or none",
        Why = "The values of a key are of one type: texts, numbers or booleans. AWS rejects a list that mixes them.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-condition-data-type",
        Equivalents = ["access-analyzer:INVALID_CONDITION_DATA_TYPE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:PrincipalAccount":["111122223333",444455556666]}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:PrincipalAccount":["111122223333","444455556666"]}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        var values = condition.Values;
        for (var index = 1; index < values.Length; index++)
        {
            if (values[index].Shape != values[0].Shape && values[index].Value is KnownValue && values[0].Value is KnownValue)
            {
                context.Report(new Occurrence(values[index].Place)
                {
                    Arguments = [condition.Key, Words(values[0].Shape), Words(values[index].Shape)],
                    Label = "of another type",
                });
                return;
            }
        }
    }

    private static string Words(WrittenShape shape) => shape switch
    {
        WrittenShape.Number => "a number",
        WrittenShape.Boolean => "a boolean",
        _ => "text",
    };
}
