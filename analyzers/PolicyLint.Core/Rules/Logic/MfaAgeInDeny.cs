using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>A Deny that looks only at the age of MFA.</summary>
internal sealed class MfaAgeInDeny : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3009",
        Title = "Deny for old MFA misses those without any",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "this Deny reaches only those who used MFA, not those who did not",
        Advice = "add a Deny with BoolIfExists aws:MultiFactorAuthPresent false",
        Why = """
            The age is absent where MFA was not used, so the test is false and the Deny does not apply to them.
            """,
        Page = MfaCondition.Page,
        Equivalents = [],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"NumericGreaterThan":{"aws:MultiFactorAuthAge":"3600"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Deny || statement.Conditions.IsOpen || !IsAgeAlone(condition))
        {
            return;
        }

        var denies = MfaDenies.ForAnything(statement, context, MfaCondition.IsFalseOrAbsent);
        if (!denies.Closes)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "false when the key is absent", Caveats = denies.Caveats });
        }
    }

    private static bool IsAgeAlone(Condition condition) =>
        MfaCondition.IsAge(condition) && !condition.Operator.IsTrueWhenAbsent
        && condition.Operator.Name is ("NumericGreaterThan" or "NumericGreaterThanEquals");
}
