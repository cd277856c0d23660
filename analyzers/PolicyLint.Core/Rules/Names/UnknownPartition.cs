using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN of a partition that AWS does not have.</summary>
internal sealed class UnknownPartition : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2023",
        Title = "Unknown partition in an ARN",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.OddPartition,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no partition of AWS",
        Advice = "{1}",
        Why = "AWS rejects an ARN whose partition it does not have. The commercial Regions are aws, China aws-cn, GovCloud aws-us-gov.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
        Equivalents = ["access-analyzer:INVALID_PARTITION", "parliament:INVALID_ARN"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:awss:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var arn in context.ArnsOf(statement))
        {
            var field = arn.Arn.Partition;
            if (!arn.Arn.Is(field, "aws") && !arn.Arn.Is(field, "*") && !ArnFieldText.IsOpen(arn.Arn.Text, field, "partition"))
            {
                Check(arn, arn.Arn[field], context);
            }
        }
    }

    private static void Check(WrittenArn arn, string partition, RuleContext context)
    {
        if (ArnFieldText.HasWildcard(arn.Arn.Text, arn.Arn.Partition) ? AnyMatches(context.Catalog, partition) : context.Catalog.FindPartition(partition) is not null)
        {
            return;
        }

        var isClear = false;
        var nearest = partition.Length > 20 ? null : NearestName.Find(partition, context.Catalog.Partitions.Select(known => known.Name), out isClear);
        context.Report(new Occurrence(arn.PlaceOf(arn.Arn.Partition))
        {
            Severity = ActionWords.SeverityByAge(context),
            Arguments = [ShownName.Of(partition), nearest is null ? "write aws, aws-cn or aws-us-gov" : $"did you mean '{nearest}'?"],
            Label = "unknown partition",
            Changes = nearest is null || arn.Written.Text is null ? [] : ReplaceText.Of(arn.Written, arn.Arn.Partition, nearest, isClear),
        });
    }

    private static bool AnyMatches(AwsCatalog catalog, string pattern)
    {
        var glob = GlobPattern.Parse(pattern, default);
        foreach (var partition in catalog.Partitions)
        {
            if (glob.Matches(partition.Name) == Answer.Yes)
            {
                return true;
            }
        }

        return false;
    }
}
