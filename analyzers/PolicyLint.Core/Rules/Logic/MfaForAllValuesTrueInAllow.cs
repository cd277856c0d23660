using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Logic;

/// <summary>An Allow that asks for MFA with ForAllValues:Bool.</summary>
internal sealed class MfaForAllValuesTrueInAllow : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL3002",
        Title = "Allow asks for MFA with ForAllValues, which access keys pass",
        Family = RuleFamily.Logic,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.MfaKey,
        Message = "ForAllValues is also true without MFA, for every access key",
        Advice = "use Bool without a qualifier",
        Why = """
            Long-lived access keys carry no MFA information at all: the key is absent. ForAllValues is true when there is no value to compare, so this statement allows access keys without MFA.
            """,
        Page = MfaCondition.Page,
        Equivalents = ["access-analyzer:FORALLVALUES_WITH_SINGLE_VALUED_KEY"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"ForAllValues:Bool":{"aws:MultiFactorAuthPresent":"true"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::reports/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (statement.Effect == Effect.Allow && IsForAllValuesTrue(condition) && MfaCondition.IsDemandedBy(statement) == Answer.No)
        {
            context.Report(new Occurrence(condition.KeyPlace) { Label = "true when the key is absent", Changes = Repair.Operator(condition, statement, "Bool", isSafe: false) });
        }
    }

    private static bool IsForAllValuesTrue(Condition condition) =>
        MfaCondition.IsPresent(condition) && condition.Operator is { Name: "Bool", Qualifier: SetQualifier.ForAllValues }
        && MfaCondition.HasOnlyValue(condition, "true") == Answer.Yes;
}
