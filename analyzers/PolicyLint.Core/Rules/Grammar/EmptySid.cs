using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A Sid holds nothing.</summary>
internal sealed class EmptySid : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1015",
        Title = "Sid is the empty text",
        Family = RuleFamily.Grammar,
        Severity = Severity.Info,
        Needs = StatementTraits.Irregular,
        Profile = Profile.Strict,
        Message = "this Sid is empty",
        Advice = "remove it, or name the statement",
        Why = "A Sid may be left out, and an empty one says nothing. The console writes it where nothing was filled in.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html",
        Equivalents = ["access-analyzer:EMPTY_SID_VALUE"],
        Bad = """{"Version":"2012-10-17","Statement":{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        foreach (var statement in document.Statements)
        {
            if (statement.Written.Find(ElementNames.Sid) is { Value: WrittenValue { Shape: WrittenShape.String, Text: "" } value } member)
            {
                context.Report(new Occurrence(value.Place) { Label = "empty", Changes = RemoveElement.Of(member, isSafe: true) });
            }
        }
    }
}
