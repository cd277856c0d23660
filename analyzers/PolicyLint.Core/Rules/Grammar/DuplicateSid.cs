using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>Two statements of a policy have the same Sid.</summary>
internal sealed class DuplicateSid : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1011",
        Title = "Two statements with the same Sid",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Kinds = PolicyKinds.Identity | PolicyKinds.Boundary | PolicyKinds.Session | PolicyKinds.ServiceControl | PolicyKinds.Trust,
        Message = "the Sid '{0}' stands on an earlier statement too",
        Advice = "give each statement its own, or none",
        Why = "IAM rejects a policy in which two statements have the same Sid.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html",
        Equivalents = ["access-analyzer:UNIQUE_SIDS_REQUIRED", "parliament:DUPLICATE_SID", "cfn-lint:E3510", "iam-policy-validator:duplicate_sid"],
        Bad = """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},{"Sid":"A","Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}""",
        Good = """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},{"Sid":"B","Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}""",
    };

    public void Check(PolicyDocument document, RuleContext context) => SameSids.Report(document, context);
}
