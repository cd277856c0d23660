using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>An Allow that asks for MFA with BoolIfExists.</summary>
internal sealed class MfaBoolIfExistsTrueInAllow : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3001",
        Title = "Allow asks for MFA with BoolIfExists, which access keys pass",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "BoolIfExists is also true without MFA, for every access key",
        Advice = "use Bool",
        Why = """
            Long-lived access keys carry no MFA information at all: the key is absent. A test with IfExists is then true, so this statement allows what it was meant to protect to anyone who holds a key.
            """,
        Page = MfaCondition.Page,
        Equivalents = ["iam-policy-validator:ifexists_weakens_security_condition"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"true"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect == Effect.Allow && IsTrueOrAbsent(condition) && MfaCondition.IsDemandedBy(statement) == Answer.No)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "true when the key is absent", Changes = Repair.Operator(condition, statement, "Bool", isSafe: false) });
        }
    }

    private static bool IsTrueOrAbsent(Condition condition) =>
        MfaCondition.IsPresent(condition) && condition.Operator is { Name: "Bool", IfExists: true, Qualifier: not SetQualifier.ForAllValues }
        && MfaCondition.HasOnlyValue(condition, "true") == Answer.Yes;
}
