using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>aws:ARN, which AWS took back.</summary>
internal sealed class UnsupportedKey : IConditionRule
{
    internal const string Key = "aws:ARN";
    private const string Replacement = "aws:PrincipalArn";

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2138",
        Title = "Condition key that AWS no longer supports",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.NotableKey,
        Message = "'{0}' is no longer supported",
        Advice = "use aws:PrincipalArn for who calls, aws:SourceArn for the resource that a service calls for",
        Why = "aws:ARN never became part of IAM's documented keys, and Access Analyzer reports it as an error. Which of the two successors is meant depends on what the condition is for.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-global-condition-key",
        Equivalents = ["access-analyzer:UNSUPPORTED_GLOBAL_CONDITION_KEY", "access-analyzer:DEPRECATED_GLOBAL_CONDITION_KEY"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ArnLike":{"aws:ARN":"arn:aws:iam::111122223333:role/a"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/a"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (!Is(condition.Key))
        {
            return;
        }

        var changes = Repair.Key(condition, Replacement, isSafe: false);
        context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key], Label = "no longer supported", Changes = changes });
    }

    internal static bool Is(string key) => key.Equals(Key, StringComparison.OrdinalIgnoreCase);
}
