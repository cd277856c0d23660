using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>An Allow that only tests that aws:MultiFactorAuthPresent is there.</summary>
internal sealed class MfaNullFalseInAllow : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3003",
        Title = "Allow asks only that the MFA key is there",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "this asks only that the MFA key is there, and it is there with the value false too",
        Advice = "use Bool with true",
        Why = """
            Temporary credentials made without MFA carry the key with the value false. A Null test looks only whether the key is there, so it proves nothing.
            """,
        Page = MfaCondition.Page,
        Equivalents = ["parliament:BAD_PATTERN_FOR_MFA", "iam-policy-validator:mfa_antipattern_null_false"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"false"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect == Effect.Allow && IsNullFalse(condition) && MfaCondition.IsDemandedBy(statement) == Answer.No)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "true for the value false" });
        }
    }

    private static bool IsNullFalse(Condition condition) =>
        MfaCondition.IsPresent(condition) && condition.Operator.Family == OperatorFamily.Null
        && MfaCondition.HasOnlyValue(condition, "false") == Answer.Yes;
}
