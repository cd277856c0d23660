using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>An element and its inverse stand in one statement.</summary>
internal sealed class ExclusiveElements : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1006",
        Title = "Element and its inverse in one statement",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "{0} and {1} cannot stand in one statement",
        Advice = "remove one of them, or make two statements",
        Why = "AWS rejects a statement that has an element and its Not form.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
        Equivalents = ["access-analyzer:UNSUPPORTED_ELEMENT_COMBINATION", "parliament:MALFORMED", "cfn-lint:E3510", "cfn-lint:E3512", "iam-policy-validator:action_conflict", "iam-policy-validator:resource_conflict", "iam-policy-validator:principal_conflict"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","NotAction":"s3:PutObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            Check(statement.Written, ElementNames.Action, ElementNames.NotAction, context);
            Check(statement.Written, ElementNames.Resource, ElementNames.NotResource, context);
            Check(statement.Written, ElementNames.Principal, ElementNames.NotPrincipal, context);
        }
    }

    private static void Check(WrittenMap statement, string name, string inverse, RuleContext context)
    {
        if (statement.Find(name) is not { } first || statement.Find(inverse) is not { } second || first.Guard.Excludes(second.Guard))
        {
            return;
        }

        context.Report(new Occurrence(second.NamePlace)
        {
            Arguments = [name, inverse],
            Label = "with its inverse",
            Related = [new RelatedPlace(first.NamePlace, "here")],
        });
    }
}
