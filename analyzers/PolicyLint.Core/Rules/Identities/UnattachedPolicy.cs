using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>A managed policy that nothing in the app uses.</summary>
internal sealed class UnattachedPolicy : IDocumentRule
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7007",
        Title = "Managed policy that nothing uses",
        Family = RuleFamily.Identities,
        Severity = Severity.Info,
        Kinds = PolicyKinds.Identity,
        Message = "the managed policy {0} is attached to nobody, and no boundary",
        Advice = "attach it, or remove it",
        Why = """
            A policy that nobody has does nothing today. Tomorrow somebody attaches it by its name, and nobody reads again what it grants.
            """,
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#remove-credentials",
        Equivalents = ["config:iam-policy-in-use", "prowler:iam_customer_unattached_policy_no_administrative_privileges"],
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Read":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Read":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"Groups":[{"Ref":"Team"}],"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}}}}}}""",
    };

    public void Check(PolicyDocument document, RuleContext context)
    {
        if (!document.Attachments.IsEmpty || document.Holder is not { IsManagedPolicy: true, IsExported: false } holder || !context.Inventory.IsWhole)
        {
            return;
        }

        context.Report(new Occurrence(holder.Place) { Arguments = [holder.LogicalId], Label = "unused" });
    }
}
