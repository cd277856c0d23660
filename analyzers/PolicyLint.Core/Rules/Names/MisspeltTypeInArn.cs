using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN whose word for the type is nearly one that AWS lists for the service.</summary>
internal sealed class MisspeltTypeInArn : IStatementRule
{
    private static readonly char[] Separators = [':', '/'];
    private static readonly char[] Wildcards = ['*', '?'];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2038",
        Title = "Misspelt type of a resource in an ARN",
        Family = RuleFamily.Names,
        Needs = StatementTraits.MisformedArn,
        Severity = Severity.Warning,
        Confidence = Confidence.Medium,
        Supersedes = [new("PL2034"), new("PL2035"), new("PL2036"), new("PL2037"), new("PL2039"), new("PL2040")],
        Message = "AWS lists no ARN of {0} whose resource begins with '{1}'",
        Advice = "did you mean '{2}'?",
        Why = "Behind the account an ARN says of which type the resource is, with a colon or a slash after it, as the service has chosen: function:a, but table/a. Letters, case and separator must be those, or it is the ARN of nothing.",
        Page = "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
        Equivalents = ["access-analyzer:INVALID_ARN_RESOURCE", "parliament:RESOURCE_MISMATCH", "cfn-lint:I3510"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-west-1:905418123456:function/a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-west-1:905418123456:function:a"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (context.MisformedArnsOf(statement) is not { } misformed)
        {
            return;
        }

        foreach (var arn in misformed)
        {
            if (arn.Fault == ArnFault.UnlistedType && Meant(arn.Written.Arn, context.Catalog) is { } meant)
            {
                Report(arn.Written, meant, context);
            }
        }
    }

    /// <summary>The word with its separator that was meant; null if none is near.</summary>
    public static string? Meant(Arn arn, AwsCatalog catalog)
    {
        var word = arn[WordOf(arn)];
        if (word.Length is < 3 or > 60 || word.IndexOfAny(Wildcards) >= 0 || catalog.FindService(arn[arn.Service]) is not { } service)
        {
            return null;
        }

        var words = new List<string>();
        foreach (var form in service.ArnForms)
        {
            if (form.Word is { } known && !words.Contains(known))
            {
                words.Add(known);
            }
        }

        return NearestName.Find(word, words, out var isClear) is { } nearest && isClear && nearest != word ? nearest : null;
    }

    private static TextSpan WordOf(Arn arn)
    {
        var end = arn.Text.IndexOfAny(Separators, arn.Resource.Start);
        return TextSpan.FromBounds(arn.Resource.Start, end < 0 ? arn.Text.Length : end + 1);
    }

    private static void Report(WrittenArn written, string meant, RuleContext context)
    {
        var word = WordOf(written.Arn);
        context.Report(new Occurrence(written.PlaceOf(word))
        {
            Severity = context.IsCatalogOld ? Severity.Info : null,
            Arguments = [written.Arn[written.Arn.Service], written.Arn[word], meant],
            Label = "no such type",
            Changes = written.Written.Text is null ? [] : ReplaceText.Of(written.Written, word, meant, true),
        });
    }
}
