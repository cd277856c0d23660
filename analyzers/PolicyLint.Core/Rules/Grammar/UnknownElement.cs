using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Grammar;

/// <summary>A document or statement holds an element that the policy language does not have.</summary>
internal sealed class UnknownElement : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1001",
        Title = "Element is not part of the policy language",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is not an element of a {1}",
        Advice = "{2}",
        Why = "AWS rejects a policy with an element it does not know. Names are case-sensitive, and a misspelt one takes its values with it.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html",
        Equivalents =
        [
            "access-analyzer:INVALID_POLICY_ELEMENT", "parliament:MALFORMED", "cfn-lint:E3510", "cfn-lint:E3512",
            "iam-policy-validator:unknown_field", "iam-policy-validator:unknown_policy_field",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Actions":"s3:GetObject","Action":"s3:PutObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        Check(document.Written, ElementNames.Document, "policy", context);
        foreach (var statement in document.Statements)
        {
            Check(statement.Written, ElementNames.OfStatement, "statement", context);
        }
    }

    private static void Check(WrittenMap map, ImmutableArray<string> known, string noun, RuleContext context)
    {
        foreach (var member in map.Members)
        {
            if (member.Name.Length > 0 && !known.Contains(member.Name))
            {
                Report(member, map, known, noun, context);
            }
        }
    }

    private static void Report(WrittenMember member, WrittenMap map, ImmutableArray<string> known, string noun, RuleContext context)
    {
        var nearest = NearestName.Find(member.Name, known, out var isClear);
        context.Report(new Occurrence(member.NamePlace)
        {
            Arguments = [member.Name, noun, nearest is null ? "remove it" : $"did you mean '{nearest}'?"],
            Label = "unknown element",
            Changes = nearest is null || map.Find(nearest) is not null ? [] : ReplaceText.Of(member, nearest, isClear),
        });
    }
}
