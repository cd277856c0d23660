using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>Two statements have the same Sid where AWS takes that.</summary>
internal sealed class DuplicateSidInResourcePolicy : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1016",
        Title = "Two statements of a resource policy with the same Sid",
        Family = RuleFamily.Grammar,
        Severity = Severity.Info,
        Kinds = PolicyKinds.Resource | PolicyKinds.ResourceControl | PolicyKinds.Endpoint,
        Message = "the Sid '{0}' stands on an earlier statement too",
        Advice = "give each statement its own",
        Why = "Some services reject a policy in which two statements have the same Sid; with others, a tool that changes a statement by its Sid changes the wrong one.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html",
        Equivalents = ["access-analyzer:UNIQUE_SIDS_RECOMMENDED"],
        Bad = """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},{"Sid":"A","Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:role/b"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}""",
        Good = """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/a"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"},{"Sid":"B","Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:role/b"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}""",
    };

    public void Check(PolicyDocument document, RuleContext context) => SameSids.Report(document, context);
}
