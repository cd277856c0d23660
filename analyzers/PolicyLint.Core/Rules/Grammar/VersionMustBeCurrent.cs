using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Grammar;

/// <summary>A policy of Organizations is not in the one version of the language that is taken there.</summary>
internal sealed class VersionMustBeCurrent : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL1014",
        Title = "Version of a policy of Organizations is not 2012-10-17",
        Family = RuleFamily.Grammar,
        Severity = Severity.Error,
        Kinds = PolicyKinds.ServiceControl | PolicyKinds.ResourceControl,
        Supersedes = [new("PL1009", SupersessionReach.Document), new("PL1101", SupersessionReach.Document)],
        Message = "{0} must have the Version 2012-10-17, and this one {1}",
        Advice = "write \"Version\": \"2012-10-17\"",
        Why = "Organizations takes service control policies and resource control policies in the version 2012-10-17 only, and rejects those without a Version.",
        Page = "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html#scp-syntax-version",
        Equivalents = ["access-analyzer:MISSING_VERSION", "access-analyzer:INVALID_VERSION"],
        Bad = """{"Version":"2008-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}""",
        SampleName = "team.scp.json",
    };

    private const string Old = "2008-10-17";

    public void Check(PolicyDocument document, RuleContext context)
    {
        var written = document.Written;
        var member = written.Find(ElementNames.Version);
        if (member is null && !written.IsOpen && !written.Members.IsEmpty)
        {
            context.Report(new Occurrence(written.Members[0].NamePlace)
            {
                Arguments = [document.Kind.Presumed.Words(), "has none"],
                Label = "no Version beside it",
                Changes = Repair.CurrentVersion(document),
            });
        }
        else if (member?.Value is WrittenValue { Text: Old } value)
        {
            context.Report(new Occurrence(value.Place) { Arguments = [document.Kind.Presumed.Words(), "has " + Old], Label = "old", Changes = Repair.CurrentVersion(document) });
        }
    }
}
