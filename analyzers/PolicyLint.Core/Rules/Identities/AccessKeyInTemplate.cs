using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A long-term access key is created with the infrastructure.</summary>
internal sealed class AccessKeyInTemplate : IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7003",
        Title = "Long-term access key",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "this makes an access key that works until somebody deletes it",
        Advice = "use a role, whose credentials end by themselves",
        Why = """
            A key that is never changed leaks sooner or later: into a repository, a log, a laptop. Programs in AWS take a role, those outside use
            IAM Roles Anywhere or an identity provider.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles",
        Equivalents = ["guardrails:IAM-IAM-8"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}},"Key":{"Type":"AWS::IAM::AccessKey","Properties":{"UserName":{"Ref":"Ann"}}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}},"Key":{"Type":"AWS::IAM::AccessKey","Properties":{"UserName":{"Ref":"Ann"},"Status":"Inactive"}}}}""",
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var key in inventory.AccessKeys)
        {
            if (key.Status is null or { Text: "Active" })
            {
                context.Report(new Occurrence(key.Place) { Label = "works until it is deleted" });
            }
        }
    }
}
