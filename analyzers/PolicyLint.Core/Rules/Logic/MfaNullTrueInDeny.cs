using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>A Deny whose only MFA test is that the key is absent.</summary>
internal sealed class MfaNullTrueInDeny : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3010",
        Title = "Deny looks only whether the MFA key is absent",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "this Deny reaches only credentials without MFA information, not sessions made without MFA",
        Advice = "use BoolIfExists with false",
        Why = """
            Temporary credentials made without MFA carry the key with the value false. The key is there, so this Deny does not apply to them.
            """,
        Page = MfaCondition.Page,
        Equivalents = [],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"true"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Deny || statement.Conditions.IsOpen || MfaCondition.IsAbsent(condition) != Answer.Yes)
        {
            return;
        }

        var denies = MfaDenies.ForTheSame(statement, context, CatchesTheRest);
        if (!denies.Closes)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "false for the value false", Caveats = denies.Caveats });
        }
    }

    /// <summary>A second Deny for the value false, or one for both, closes the hole.</summary>
    private static Answer CatchesTheRest(Condition condition) =>
        MfaCondition.IsFalseOrAbsent(condition).Or(MfaCondition.IsBoolFalse(condition));
}
