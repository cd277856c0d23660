using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>An Allow that limits aws:MultiFactorAuthAge with IfExists.</summary>
internal sealed class MfaAgeIfExistsInAllow : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3005",
        Title = "Allow limits the age of MFA with IfExists, which access keys pass",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "IfExists is also true without MFA, for every access key",
        Advice = "use NumericLessThan without IfExists",
        Why = """
            Long-lived access keys carry no MFA information at all: the key is absent. A test with IfExists is then true, whatever the limit is.
            """,
        Page = MfaCondition.Page,
        Equivalents = [],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"NumericLessThanIfExists":{"aws:MultiFactorAuthAge":"3600"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"NumericLessThan":{"aws:MultiFactorAuthAge":"3600"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect == Effect.Allow && IsLowOrAbsent(condition) && MfaCondition.IsDemandedBy(statement) == Answer.No)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "true when the key is absent", Changes = Repair.Operator(condition, statement, condition.Operator.Name, isSafe: false) });
        }
    }

    private static bool IsLowOrAbsent(Condition condition) =>
        MfaCondition.IsAge(condition) && condition.Operator is { Name: "NumericLessThan" or "NumericLessThanEquals", IfExists: true };
}
