using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A policy is written in the language of 2008, by saying so or by saying nothing.</summary>
internal sealed class OldVersion : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1009",
        Title = "Policy in the language version of 2008",
        Family = RuleFamily.Grammar,
        Severity = Severity.Info,
        Profile = Profile.Strict,
        Message = "{0}",
        Advice = "write \"Version\": \"2012-10-17\"",
        Why = "Without a Version, or with 2008-10-17, policy variables are literal text. Nothing else is lost by the current version.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html",
        Equivalents = ["access-analyzer:MISSING_VERSION", "parliament:NO_VERSION", "parliament:OLD_VERSION", "cfn-lint:W2511", "iam-policy-validator:missing_version", "iam-policy-validator:outdated_version"],
        Bad = """{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
    };

    private const string Old = "2008-10-17";

    public void Check(PolicyDocument document, RuleContext context)
    {
        var member = document.Written.Find(ElementNames.Version);
        if (member is null && !document.Written.IsOpen && !document.Written.Members.IsEmpty)
        {
            context.Report(new Occurrence(document.Written.Members[0].NamePlace)
            {
                Arguments = ["this policy has no Version, and so is in the language of 2008"],
                Label = "no Version beside it",
                Changes = Repair.CurrentVersion(document),
            });
        }
        else if (member?.Value is WrittenValue { Text: Old } value)
        {
            context.Report(new Occurrence(value.Place) { Arguments = ["this policy is in the language of 2008"], Label = "old", Changes = Repair.CurrentVersion(document) });
        }
    }
}
