using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A key holds ids of one form, and is compared with a text that has another.</summary>
internal sealed class ValueOfWrongFormForKey : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2108",
        Title = "Value does not have the form of its key's ids",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.FormKey,
        Message = "'{0}' holds {1}, and '{2}' is none",
        Advice = "{3}",
        Why = "VPCs, endpoints, organizations and KMS keys have ids of a known form. A value of another form never matches. The keys known to hold the ARN of a KMS key are s3:, s3express:, s3tables:, s3vectors:, sagemaker:, comprehend:, eks:, quicksight:, secretsmanager:, transcribe:, bedrock-agentcore: and aws-external-anthropic: keys; others are not judged.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
        Equivalents = ["access-analyzer:INVALID_VPC_FORMAT", "access-analyzer:INVALID_VPCE_FORMAT", "access-analyzer:INVALID_KMS_KEY_VALUE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:SourceVpc":"vpce-1a2b3c4d"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (condition.Operator.Family is not (OperatorFamily.String or OperatorFamily.Arn) || KeyForm.Of(condition.Key) is not { } form)
        {
            return;
        }

        var isPattern = condition.Operator.Family == OperatorFamily.Arn || condition.Operator.Name.EndsWith("Like", StringComparison.Ordinal);
        foreach (var value in condition.Values)
        {
            if (ValueForms.Judged(value) is { } text && !form.Fits(text, isPattern))
            {
                context.Report(new Occurrence(value.Place) { Arguments = [condition.Key, form.Noun, text, form.Advice], Label = "never matches" });
            }
        }
    }
}
