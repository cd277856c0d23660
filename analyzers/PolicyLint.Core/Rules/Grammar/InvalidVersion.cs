using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A Version that the policy language does not have.</summary>
internal sealed class InvalidVersion : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1008",
        Title = "Version is not a version of the policy language",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Needs = StatementTraits.Irregular,
        Kinds = PolicyKinds.AllAndIot,
        Message = "'{0}' is no version of the policy language",
        Advice = "write 2012-10-17",
        Why = "Version names the version of the language, not of the policy. There are two, 2012-10-17 and 2008-10-17; AWS rejects every other date.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html",
        Equivalents = ["access-analyzer:INVALID_VERSION", "parliament:INVALID_VERSION", "cfn-lint:E3510", "cfn-lint:E3512", "iam-policy-validator:invalid_version"],
        Bad = """{"Version":"2012-10-18","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    private const string OldVersion = "2008-10-17";

    public void Check(PolicyDocument document, RuleContext context)
    {
        if (document.Written.Find(ElementNames.Version)?.Value is not WrittenValue { Shape: WrittenShape.String, Text: { } text } value
            || text is PolicyDocument.CurrentVersion or OldVersion)
        {
            return;
        }

        context.Report(new Occurrence(value.Place) { Arguments = [text], Label = "no version", Changes = Repair.CurrentVersion(document) });
    }
}
