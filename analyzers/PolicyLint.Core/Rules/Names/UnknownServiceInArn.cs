using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN of a service that AWS does not have.</summary>
internal sealed class UnknownServiceInArn : IStatementRule
{
    private const int LongestMisspelling = 40;

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2041",
        Title = "Unknown service in an ARN",
        Family = RuleFamily.Names,
        Needs = StatementTraits.MisformedArn,
        Severity = Severity.Warning,
        Confidence = Confidence.Medium,
        Supersedes = [new("PL2034"), new("PL2035"), new("PL2036"), new("PL2037"), new("PL2040")],
        Message = "'{0}' is the service of no ARN in the catalogue of {1}",
        Advice = "{2}",
        Why = "An ARN names its service as its actions do, in nearly all cases. One of a service that AWS does not have matches nothing: it grants nothing in an Allow and stops nothing in a Deny.",
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["access-analyzer:INVALID_SERVICE", "parliament:INVALID_ARN"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dyanmodb:eu-west-1:905418123456:table/a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:eu-west-1:905418123456:table/a"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (context.MisformedArnsOf(statement) is not { } misformed)
        {
            return;
        }

        foreach (var arn in misformed)
        {
            if (arn.Fault == ArnFault.UnknownService)
            {
                Report(arn, context);
            }
        }
    }

    private static void Report(MisformedArn arn, RuleContext context)
    {
        var field = arn.Written.Arn.Service;
        var service = arn.Written.Arn[field];
        var nearest = service.Length > LongestMisspelling ? null : context.Catalog.NearestService(service);
        context.Report(new Occurrence(arn.Written.PlaceOf(field))
        {
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Arguments = [ShownName.Of(service), ActionWords.Date(context), nearest is null ? "correct the ARN" : $"did you mean '{nearest}'?"],
            Label = "unknown service",
            Changes = nearest is null || arn.Written.Written.Text is null ? [] : ReplaceText.Of(arn.Written.Written, field, nearest, false),
        });
    }
}
