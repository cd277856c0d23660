using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>A Deny that asks with Bool whether MFA was used.</summary>
internal sealed class MfaBoolFalseInDeny : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3008",
        Title = "Deny for those without MFA misses access keys",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Supersedes = [new("PL3010")],
        Message = "this Deny does not reach access keys, as they carry no MFA information",
        Advice = "use BoolIfExists",
        Why = """
            Long-lived access keys carry no MFA information at all: the key is absent. Bool is then false, so the Deny does not apply, and whoever holds a key goes on without MFA.
            """,
        Page = MfaCondition.Page,
        Equivalents = ["parliament:BAD_PATTERN_FOR_MFA", "iam-policy-validator:mfa_antipattern_bool_false"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Deny || statement.Conditions.IsOpen || MfaCondition.IsBoolFalse(condition) != Answer.Yes)
        {
            return;
        }

        var denies = MfaDenies.ForTheSame(statement, context, CatchesAccessKeys);
        if (!denies.Closes)
        {
            context.Report(new Occurrence(condition.KeyPlace)
            {
                Label = "false when the key is absent",
                Caveats = denies.Caveats,
                Changes = Repair.Operator(condition, statement, "BoolIfExists", isSafe: false),
            });
        }
    }

    /// <summary>A second Deny for an absent key, or one for both, closes the hole.</summary>
    private static Answer CatchesAccessKeys(Condition condition) =>
        MfaCondition.IsFalseOrAbsent(condition).Or(MfaCondition.IsAbsent(condition));
}
