using PolicyLint.Diagnostics;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>An Allow whose actions or resources name services by a pattern.</summary>
internal sealed class WildcardInServiceName : IStatementRule
{
    private static readonly char[] Wildcards = ['*', '?'];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2011",
        Title = "Wildcard in the name of a service",
        Family = RuleFamily.Names,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WildcardInService,
        Kinds = PolicyKinds.All & ~(PolicyKinds.ServiceControl | PolicyKinds.ResourceControl),
        Message = "'{0}' in '{1}' takes in every service with such a name, also those to come",
        Advice = "name the services",
        Why = "Service names are alike without being related (more than a dozen hold 'code'), and new ones appear every month. What a pattern grants is not what its author had in mind.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html",
        Equivalents = ["access-analyzer:WILDCARD_IN_SERVICE_NAME"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"code*:ListTagsForResource","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"codebuild:ListBuilds","Resource":"*"}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow)
        {
            return;
        }

        foreach (var value in statement.Actions.Values)
        {
            // *:* is every action, which is another rule's.
            if (value.Text is { } text && text.IndexOfAny(Wildcards) is >= 0 and var wildcard && text.IndexOf(':') is var colon && wildcard < colon && text != "*:*")
            {
                Report(value, text, new TextSpan(0, colon), context);
            }
        }

        foreach (var value in statement.Resources.Values)
        {
            if (value.Text is { Length: > 4 } text && text[0] == 'a' && Arn.Parse(text) is { } arn
                && ArnFieldText.HasWildcard(text, arn.Service) && !arn.Is(arn.Service, "*"))
            {
                Report(value, text, arn.Service, context);
            }
        }
    }

    private static void Report(WrittenValue value, string text, TextSpan service, RuleContext context) =>
        context.Report(new Occurrence(value.PartPlace(service))
        {
            Arguments = [ShownName.Of(text.Substring(service.Start, service.Length)), ShownName.Of(text)],
            Label = "several services",
        });
}
