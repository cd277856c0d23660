using PolicyLint.Catalog;
using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An ARN whose word for the type of the resource is cut short by a wildcard: <c>func*:a</c>.</summary>
internal sealed class WildcardInResourceType : IStatementRule
{
    private static readonly char[] Separators = [':', '/'];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2030",
        Title = "Wildcard in the word for the type of a resource",
        Family = RuleFamily.Names,
        Severity = Severity.Warning,
        Needs = StatementTraits.CutType,
        Message = "'{0}' cuts the type '{1}' short",
        Advice = "write '{1}' in full, and the wildcard behind it",
        Why = "AWS documents that the type of a resource in an ARN takes no wildcard, and the validator of IAM Access Analyzer reports one as an error. Where it is taken, it also matches types that are not meant.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
        Equivalents = ["access-analyzer:INVALID_ARN_RESOURCE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-central-1:444455556666:func*:a"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:eu-central-1:444455556666:function:a*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        foreach (var written in context.ArnsOf(statement))
        {
            var resource = written.Arn.Resource;
            if (Wildcard(written.Arn) is { } wildcard && CutType(written.Arn, wildcard, context.Catalog) is { } type)
            {
                var word = TextSpan.FromBounds(resource.Start, wildcard + 1);
                context.Report(new Occurrence(written.PlaceOf(word)) { Arguments = [written.Arn[word], type], Label = "type cut short" });
            }
        }
    }

    /// <summary>Where a wildcard stands behind a few letters of the first word; null if that is whole, or nothing but the wildcard.</summary>
    internal static int? Wildcard(Arn arn)
    {
        var (text, resource) = (arn.Text, arn.Resource);
        var end = text.IndexOfAny(Separators, resource.Start);
        var wildcard = text.IndexOfAny(['*', '?'], resource.Start, (end < 0 ? text.Length : end) - resource.Start);
        return wildcard > resource.Start ? wildcard : null;
    }

    /// <summary>The type whose word begins so; null if the letters are a whole word already, or the name of a resource.</summary>
    private static string? CutType(Arn arn, int wildcard, AwsCatalog catalog)
    {
        if (catalog.FindService(arn[arn.Service]) is not { } service)
        {
            return null;
        }

        string? cut = null;
        var letters = wildcard - arn.Resource.Start;
        foreach (var type in service.ResourceTypes)
        {
            // The name of a resource may stand first: then nothing is the word for a type.
            if (WordOf(type) is not { } word)
            {
                return null;
            }

            if (string.CompareOrdinal(word, 0, arn.Text, arn.Resource.Start, letters) != 0)
            {
                continue;
            }

            if (word.Length == letters)
            {
                return null;
            }

            cut ??= word;
        }

        return cut;
    }

    private static string? WordOf(ResourceType type)
    {
        if (Arn.Parse(type.ArnPattern) is not { } pattern)
        {
            return null;
        }

        var end = type.ArnPattern.IndexOfAny(Separators, pattern.Resource.Start);
        var word = type.ArnPattern.Substring(pattern.Resource.Start, (end < 0 ? type.ArnPattern.Length : end) - pattern.Resource.Start);
        return word.Length == 0 || word.IndexOfAny(['$', '*', '{']) >= 0 ? null : word;
    }
}
