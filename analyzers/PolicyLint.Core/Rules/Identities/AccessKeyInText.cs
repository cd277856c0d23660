using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>An access key stands in the text.</summary>
internal sealed class AccessKeyInText : IInventoryRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7015",
        Title = "Access key written into a template",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "the id of an access key stands here, and where an id is written its secret mostly is too",
        Advice = "let the resource take a role, and delete the key",
        Why = """
            Whoever can read the repository, the stack or the resource has the key, and the history keeps it when the line is gone. Keys found
            by strangers are used within minutes. Those of AWS's documentation, which end in EXAMPLE, are passed over.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/securing_access-keys.html",
        Equivalents = ["checkov:CKV_AWS_41", "checkov:CKV_AWS_45", "checkov:CKV_AWS_46"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Job":{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"KEY":"AKIAQ4JQ5V3T7KD2XN6Z"}}}}}}""",
        Good = """{"Resources":{"Job":{"Type":"AWS::Lambda::Function","Properties":{"Environment":{"Variables":{"KEY":"AKIAIOSFODNN7EXAMPLE"}}}}}}""",
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var id in inventory.AccessKeyIds)
        {
            context.Report(new Occurrence(id) { Label = "an access key" });
        }
    }
}
