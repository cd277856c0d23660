using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>An endpoint policy compares a random id with a pattern.</summary>
internal sealed class WildcardInAwsId : IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2113",
        Title = "Wildcard in an id that AWS makes, in an endpoint policy",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Error,
        NeedsOfTest = ConditionTraits.IdKey | ConditionTraits.PatternTest,
        Kinds = PolicyKinds.Endpoint,
        Message = "'{0}' holds an id that AWS makes, and endpoint policies take no wildcard in it",
        Advice = "write whole ids",
        Why = "Ids of accounts, organizations, VPCs and endpoints are random, so part of one says nothing. VPC endpoints reject a policy that has a wildcard in such a key's value.",
        Page = "https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html",
        Equivalents = ["access-analyzer:WILDCARD_USAGE_TOO_PERMISSIVE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalAccount":"1111*"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringLike":{"aws:PrincipalAccount":"111122223333"}}}}""",
        SampleName = "a.endpoint.json",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (!AwsMadeIds.AreIn(condition) || !condition.Operator.Name.EndsWith("Like", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (value.Text is { } text && text.IndexOfAny(['*', '?']) >= 0)
            {
                context.Report(new Occurrence(value.Place) { Arguments = [condition.Key], Label = "wildcard" });
            }
        }
    }
}
