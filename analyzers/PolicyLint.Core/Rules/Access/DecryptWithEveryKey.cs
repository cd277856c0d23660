using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.Access;

/// <summary>Decryption with every key of the account.</summary>
internal sealed class DecryptWithEveryKey : IStatementRule
{
    internal static readonly string[] Actions = ["kms:Decrypt", "kms:ReEncryptFrom"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL4011",
        Title = "Decryption with every KMS key",
        Family = RuleFamily.Access,
        Severity = Severity.Warning,
        Needs = StatementTraits.Allow | StatementTraits.WideResource | StatementTraits.NotableAction,
        Kinds = PolicyKinds.Identity,
        Supersedes = [new("PL4032"), new("PL4035")],
        Message = "{0} is allowed with every key, so whatever is encrypted in this account can be read",
        Advice = "name the keys, or add a condition on kms:ViaService",
        Why = """
            Encryption keeps data from those who can copy it but may not use the key. Who may decrypt with every key is held back by none.
            A key is named by its ARN; an alias is not enough in Resource.
            """,
        Page = "https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html",
        Equivalents =
        [
            "security-hub:KMS.1", "security-hub:KMS.2", "config:iam-customer-policy-blocked-kms-actions",
            "config:iam-inline-policy-blocked-kms-actions",
        ],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-central-1.amazonaws.com"}}}}""",
    };

    public void Check(StatementVariant statement, RuleContext context)
    {
        if (statement.Effect != Effect.Allow || ReachedAction.In(statement, "kms:", Actions) is not { } action
            || WideStatement.EveryResourceOfType(statement) is not { } resource
            || ScopingCondition.Narrows(statement.Conditions) != Answer.No)
        {
            return;
        }

        context.Report(new Occurrence(action.Written.Place)
        {
            Arguments = [action.Name],
            Label = "decrypts",
            Related = [new RelatedPlace(resource.Place, "with every key")],
            Caveats = BoundaryCaveats.Of(statement.Document),
            Changes = ResourceChanges.Of(statement, resource, context),
        });
    }
}
