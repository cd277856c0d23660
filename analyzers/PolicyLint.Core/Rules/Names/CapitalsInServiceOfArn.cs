using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN whose service is written with capitals.</summary>
internal sealed class CapitalsInServiceOfArn : IStatementRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2033",
        Title = "Capitals in the service of an ARN",
        Family = RuleFamily.Names,
        Severity = Severity.Error,
        Needs = StatementTraits.OddService,
        Message = "'{0}' has capitals, and in an ARN case counts, so nothing has this name",
        Advice = "write '{1}'",
        Why = "In an action the case of the service does not count; in an ARN it does, and AWS writes services in lower case. The validator of IAM Access Analyzer reports it as an error.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
        Equivalents = ["access-analyzer:INVALID_ARN_SERVICE_CASE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:S3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"S3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var written in context.ArnsOf(statement))
        {
            var arn = written.Arn;
            if (HasCapital(arn) && context.Catalog.FindService(arn[arn.Service]) is { } service)
            {
                context.Report(new Occurrence(written.PlaceOf(arn.Service))
                {
                    Arguments = [arn[arn.Service], service.Prefix],
                    Label = "capitals",
                    Changes = written.Written.Text is null ? [] : ReplaceText.Of(written.Written, arn.Service, service.Prefix, isSafe: true),
                });
            }
        }
    }

    internal static bool HasCapital(Arn arn)
    {
        for (var index = arn.Service.Start; index < arn.Service.End; index++)
        {
            if (arn.Text[index] is >= 'A' and <= 'Z')
            {
                return true;
            }
        }

        return false;
    }
}
