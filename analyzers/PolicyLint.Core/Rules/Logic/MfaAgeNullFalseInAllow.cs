using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>An Allow that only tests that aws:MultiFactorAuthAge is there.</summary>
internal sealed class MfaAgeNullFalseInAllow : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3004",
        Title = "Allow asks only that the age of MFA is there",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "this asks only that the MFA age is there, not that MFA was used or when",
        Advice = "use NumericLessThan with a number of seconds",
        Why = """
            Whether the key is there is no proof of MFA: AWS documents it for temporary credentials, not only for those made with MFA. A Null test does not look at the age either.
            """,
        Page = MfaCondition.Page,
        Equivalents = [],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Null":{"aws:MultiFactorAuthAge":"false"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect == Effect.Allow && IsNullFalse(condition) && MfaCondition.IsDemandedBy(statement) == Answer.No)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "true for any age" });
        }
    }

    private static bool IsNullFalse(Condition condition) =>
        MfaCondition.IsAge(condition) && condition.Operator.Family == OperatorFamily.Null
        && MfaCondition.HasOnlyValue(condition, "false") == Answer.Yes;
}
