using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>A Region that is not known, or that lies in another partition than its ARN.</summary>
internal sealed class UnknownRegion : IStatementRule, IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2026",
        Title = "Unknown Region, or one of another partition",
        Family = RuleFamily.Names,
        Severity = Severity.Warning,
        Needs = StatementTraits.OddRegion,
        NeedsOfTest = ConditionTraits.RegionKey,
        Confidence = Confidence.Medium,
        Message = "'{0}' is {1}",
        Advice = "{2}",
        Why = "An ARN or a test with a Region that does not exist never matches a request. Regions opened after the named day are not known here.",
        Page = "https://docs.aws.amazon.com/general/latest/gr/rande.html",
        Equivalents = ["access-analyzer:INVALID_ARN_REGION", "access-analyzer:INVALID_REGION", "parliament:INVALID_ARN"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-esat-1:*:orders"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:*:orders"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var arn in context.ArnsOf(statement))
        {
            if (RegionValues.Of(arn, context.Catalog) is not { } region)
            {
                continue;
            }

            if (IsUnknown(region, context.Catalog))
            {
                ReportUnknown(region, arn.PlaceOf(arn.Arn.Region), context);
            }
            else if (OtherPartition(arn.Arn, region, context.Catalog) is { } partition)
            {
                context.Report(new Occurrence(arn.PlaceOf(arn.Arn.Region))
                {
                    Arguments = [region, $"a Region of {partition}, not of {arn.Arn[arn.Arn.Partition]}", "correct the partition or the Region"],
                    Label = "another partition",
                    Confidence = Confidence.High,
                });
            }
        }
    }

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        if (!RegionValues.AreIn(condition))
        {
            return;
        }

        foreach (var value in condition.Values)
        {
            if (RegionValues.Of(condition, value, context.Catalog) is { } region && IsUnknown(region, context.Catalog))
            {
                ReportUnknown(region, value.Place, context);
            }
        }
    }

    private static bool IsUnknown(string region, AwsCatalog catalog) => region.IndexOf('*') >= 0 || region.IndexOf('?') >= 0
        ? !AwsRegions.AnyMatches(catalog, region)
        : catalog.FindPartitionOfRegion(region) is null && AwsRegions.IsWellFormed(region);

    /// <summary>The partition of a known Region, if the ARN names another; else null.</summary>
    private static string? OtherPartition(Arn arn, string region, AwsCatalog catalog) =>
        catalog.FindPartitionOfRegion(region)?.Name is { } partition && !arn.Is(arn.Partition, partition) && catalog.FindPartition(arn[arn.Partition]) is not null
            ? partition
            : null;

    private static void ReportUnknown(string region, Place place, RuleContext context)
    {
        var nearest = region.Length > 20 ? null : NearestName.Find(region, AwsRegions.Names(context.Catalog));
        context.Report(new Occurrence(place)
        {
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Arguments = [ShownName.Of(region), $"no Region known on {ActionWords.Date(context)}", nearest is null ? "correct the name" : $"did you mean '{nearest}'?"],
            Label = "unknown Region",
        });
    }
}
