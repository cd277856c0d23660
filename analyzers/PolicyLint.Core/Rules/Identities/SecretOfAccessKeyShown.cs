using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Identities;

/// <summary>The secret of an access key is put where people who may only look can read it.</summary>
internal sealed class SecretOfAccessKeyShown : IInventoryRule
{
    private const string Vault = "AWS::SecretsManager::Secret";

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL7004",
        Title = "Secret of an access key where it can be read",
        Family = RuleFamily.Identities,
        Severity = Severity.Warning,
        Message = "the secret of an access key is put into {0}, where whoever may look at it reads it",
        Advice = "keep it in a secret of Secrets Manager, or better use a role",
        Why = """
            Outputs of a stack, parameters and environment variables are shown to everybody who may describe the stack or the resource, and
            stay in its history. The key grants all that its user may do.
            """,
        Page = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-accesskey.html",
        SampleName = "app.template.json",
        Bad = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}},"Key":{"Type":"AWS::IAM::AccessKey","Properties":{"UserName":{"Ref":"Ann"},"Status":"Inactive"}}},"Outputs":{"Secret":{"Value":{"Fn::GetAtt":["Key","SecretAccessKey"]}}}}""",
        Good = """{"Resources":{"Team":{"Type":"AWS::IAM::Group"},"Ann":{"Type":"AWS::IAM::User","Properties":{"Groups":[{"Ref":"Team"}]}},"Key":{"Type":"AWS::IAM::AccessKey","Properties":{"UserName":{"Ref":"Ann"},"Status":"Inactive"}},"Vault":{"Type":"AWS::SecretsManager::Secret","Properties":{"SecretString":{"Fn::GetAtt":["Key","SecretAccessKey"]}}}}}""",
    };

    public void Check(Inventory inventory, RuleContext context)
    {
        foreach (var key in inventory.AccessKeys)
        {
            foreach (var use in key.SecretUses)
            {
                if (use.ResourceType != Vault)
                {
                    context.Report(new Occurrence(use.Place)
                    {
                        Arguments = [use.IsOutput ? "an output" : use.ResourceType!],
                        Label = "the secret",
                        Changes = use.IsOutput ? [new KeepSecret("keep it in a secret of Secrets Manager", use.Place)] : [],
                    });
                }
            }
        }
    }
}
