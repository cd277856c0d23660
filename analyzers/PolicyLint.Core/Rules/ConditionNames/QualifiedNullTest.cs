using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A Null test has a qualifier, and so always the same result.</summary>
internal sealed class QualifiedNullTest : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2103",
        Title = "ForAllValues or ForAnyValue before a Null test",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Warning,
        NeedsOfTest = ConditionTraits.NullTest,
        Message = "'{0}' is {1}, whatever the request holds",
        Advice = "write 'Null' alone",
        Why = "A Null test asks whether a key is there. With ForAllValues it is always true, with ForAnyValue always false, so the Condition does not narrow anything or the statement does nothing.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-null-with-qualifier",
        Equivalents = ["access-analyzer:NULL_WITH_QUALIFIER"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ForAnyValue:Null":{"aws:TokenIssueTime":"true"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"Null":{"aws:TokenIssueTime":"true"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        var test = condition.Operator;
        if (test.Family != OperatorFamily.Null || test.Qualifier == SetQualifier.None || test.IfExists)
        {
            return;
        }

        var result = test.Qualifier == SetQualifier.ForAllValues ? "always true" : "always false";
        context.Report(new Occurrence(condition.KeyPlace) { Arguments = [test.Written, result], Label = result, Changes = Repair.Operator(condition, statement, "Null", isSafe: false) });
    }
}
