using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN of any partition.</summary>
internal sealed class WildcardPartition : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2024",
        Title = "ARN of any partition",
        Family = RuleFamily.Names,
        Severity = Severity.Info,
        Needs = StatementTraits.OddPartition,
        Profile = Profile.Strict,
        Message = "'{0}' holds a wildcard where the partition stands",
        Advice = "write the partition, such as aws",
        Why = "AWS accepts it, and its own managed policies do it, as one text then serves every partition. An account lies in a single one, so the wildcard says nothing, and some tools cannot read it.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
        Equivalents = ["access-analyzer:INVALID_PARTITION"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:*:s3:::a/b"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/b"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var arn in context.ArnsOf(statement))
        {
            if (ArnFieldText.HasWildcard(arn.Arn.Text, arn.Arn.Partition))
            {
                context.Report(new Occurrence(arn.PlaceOf(arn.Arn.Partition)) { Arguments = [ShownName.Of(arn.Written.Value.Display)], Label = "any partition" });
            }
        }
    }
}
