using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>An Allow whose only guard is that MFA was not used.</summary>
internal sealed class MfaFalseInAllow : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3006",
        Title = "Allow is for those without MFA",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "this allows exactly those who did not use MFA",
        Advice = "use Bool with true, or make the statement a Deny with BoolIfExists",
        Why = """
            The test is true when MFA was not used, so the statement allows those that it was meant to keep out, and nobody else.
            """,
        Page = MfaCondition.Page,
        Equivalents = ["iam-policy-validator:mfa_antipattern_boolif_exists_false"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect == Effect.Allow && IsFalseAlone(condition, statement) && MfaCondition.IsDemandedBy(statement) == Answer.No)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "true without MFA" });
        }
    }

    private static bool IsFalseAlone(Condition condition, StatementVariant statement) =>
        statement.Conditions.Conditions.Length == 1 && MfaCondition.IsPresent(condition) && condition.Operator.Name == "Bool"
        && MfaCondition.HasOnlyValue(condition, "false") == Answer.Yes;
}
