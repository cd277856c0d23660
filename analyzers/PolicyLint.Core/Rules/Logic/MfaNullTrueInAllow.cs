using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>An Allow whose only guard is that the MFA key is absent.</summary>
internal sealed class MfaNullTrueInAllow : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3007",
        Title = "Allow is for those whose credentials carry no MFA information",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "this allows exactly those whose credentials carry no MFA information, such as access keys",
        Advice = "use Bool with true",
        Why = """
            The key is absent for long-lived access keys. The statement allows them, and keeps out those who used MFA.
            """,
        Page = MfaCondition.Page,
        Equivalents = ["iam-policy-validator:mfa_antipattern_null_true"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"true"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect == Effect.Allow && IsAbsentAlone(condition, statement) && MfaCondition.IsDemandedBy(statement) == Answer.No)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "true for access keys" });
        }
    }

    private static bool IsAbsentAlone(Condition condition, StatementVariant statement) =>
        statement.Conditions.Conditions.Length == 1 && MfaCondition.IsAbsent(condition) == Answer.Yes;
}
