using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>A text that can be the name of no Region, in an ARN or as the value of a key like aws:RequestedRegion.</summary>
internal sealed class MalformedRegion : IStatementRule, IConditionRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2025",
        Title = "Text that is no Region where a Region stands",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.OddRegion,
        NeedsOfTest = ConditionTraits.RegionKey,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no Region{1}",
        Advice = "{2}",
        Why = "The name of a Region is a place and a number, in small letters: eu-central-1. Anything else never matches a request, and AWS rejects some of such policies when they are saved.",
        Page = "https://docs.aws.amazon.com/general/latest/gr/rande.html",
        Equivalents = ["access-analyzer:INVALID_ARN_REGION", "access-analyzer:INVALID_REGION", "parliament:INVALID_ARN"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west1:*:orders"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:*:orders"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var arn in context.ArnsOf(statement))
        {
            if (RegionValues.Of(arn, context.Catalog) is { } region && IsMalformed(region))
            {
                Report(region, arn.PlaceOf(arn.Arn.Region), arn.Written, arn.Arn.Region, context);
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
            if (RegionValues.Of(condition, value, context.Catalog) is { } region && IsMalformed(region))
            {
                Report(region, value.Place, value, new TextSpan(0, region.Length), context);
            }
        }
    }

    private static bool IsMalformed(string region) => region.IndexOf('*') < 0 && region.IndexOf('?') < 0 && !AwsRegions.IsWellFormed(region);

    private static void Report(string region, Place place, WrittenValue value, TextSpan part, RuleContext context)
    {
        var isClear = false;
        var isZone = AwsRegions.IsWellFormed(region.Substring(0, region.Length - 1)) && char.IsLetter(region[region.Length - 1]);
        var nearest = isZone ? region.Substring(0, region.Length - 1) : region.Length > 20 ? null : NearestName.Find(region, AwsRegions.Names(context.Catalog), out isClear);
        context.Report(new Occurrence(place)
        {
            Severity = ActionWords.SeverityByAge(context),
            Arguments = [ShownName.Of(region), isZone ? " but an Availability Zone" : string.Empty, nearest is null ? "write a name like eu-central-1" : $"did you mean '{nearest}'?"],
            Label = "no Region",
            Changes = nearest is null || value.Text is null ? [] : ReplaceText.Of(value, part, nearest, isClear && !isZone),
        });
    }
}
