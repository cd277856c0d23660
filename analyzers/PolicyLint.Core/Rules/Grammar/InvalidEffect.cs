using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>An Effect is neither Allow nor Deny.</summary>
internal sealed class InvalidEffect : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1005",
        Title = "Effect is neither Allow nor Deny",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no effect",
        Advice = "write Allow or Deny",
        Why = "AWS knows two effects, and their case counts. A policy with any other is rejected.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html",
        Equivalents = ["access-analyzer:INVALID_EFFECT", "parliament:MALFORMED", "cfn-lint:E3510", "cfn-lint:E3512", "iam-policy-validator:invalid_effect"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            foreach (var member in statement.Written.Members)
            {
                if (member.Name == ElementNames.Effect && member.Value is WrittenValue { Shape: WrittenShape.String, Text: { } text } value
                    && text is not ("Allow" or "Deny"))
                {
                    context.Report(new Occurrence(value.Place) { Arguments = [text], Label = "no effect", Changes = Repair(value, text) });
                }
            }
        }
    }

    /// <summary>Only where case alone is wrong: what else was meant is not for us to guess, it decides who gets in.</summary>
    private static ImmutableArray<Change> Repair(WrittenValue value, string text)
    {
        var meant = text.Equals("allow", StringComparison.OrdinalIgnoreCase) ? "Allow" : text.Equals("deny", StringComparison.OrdinalIgnoreCase) ? "Deny" : null;
        return meant is null ? [] : ReplaceText.Of(value, meant, isSafe: true);
    }
}
