using PolicyLint.Matching;
using PolicyLint.Text;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>The form that the values of a condition key have.</summary>
/// <param name="noun">What the values are, in a sentence.</param>
/// <param name="advice">How to write one.</param>
/// <param name="prefix">How each of them begins.</param>
/// <param name="isRest">Whether what follows the prefix is well-formed.</param>
/// <param name="wanted">What must stand somewhere in a pattern too, as <c>:kms:</c>; may be empty.</param>
internal sealed class KeyForm(string noun, string advice, string prefix, Func<string, int, bool> isRest, string wanted = "")
{
    private static readonly char[] Wildcards = ['*', '?'];

    private static readonly KeyForm Vpc = new("ids of VPCs", "write it as in vpc-1a2b3c4d", "vpc-", IsResourceId);
    private static readonly KeyForm Endpoint = new("ids of VPC endpoints", "write it as in vpce-1a2b3c4d", "vpce-", IsResourceId);
    private static readonly KeyForm Organization = new("ids of organizations", "write it as in o-a1b2c3d4e5", "o-", IsOrganizationId);
    private static readonly KeyForm Path = new("paths of organizational units", "write it as in o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/", "o-", IsPath);
    private static readonly KeyForm KmsKey = new("ARNs of KMS keys", "write the key's ARN, no id and no alias", "arn:", IsKmsKey, ":kms:");

    /// <remarks>
    /// Global keys: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html. KMS: the keys of the Service
    /// Authorization Reference (2026-11) of type ARN, or described as one, whose description names the ARN of a KMS key. Not in it, as
    /// they take ids too or say nothing of the form: ec2:KmsKeyId, ecs:fargate-ephemeral-storage-kms-key, elasticache:KmsKeyId,
    /// secretsmanager:KmsKeyId, codebuild:encryptionKey, and the old sagemaker:…KmsKey that …KmsKeyArn replaced.
    /// </remarks>
    private static readonly Dictionary<string, KeyForm> ByKey = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aws:SourceVpc"] = Vpc,
        ["aws:SourceVpce"] = Endpoint,
        ["aws:PrincipalOrgID"] = Organization,
        ["aws:ResourceOrgID"] = Organization,
        ["aws:SourceOrgID"] = Organization,
        ["aws:VpceOrgID"] = Organization,
        ["aws:PrincipalOrgPaths"] = Path,
        ["aws:ResourceOrgPaths"] = Path,
        ["aws:SourceOrgPaths"] = Path,
        ["aws:VpceOrgPaths"] = Path,
        ["s3:x-amz-server-side-encryption-aws-kms-key-id"] = KmsKey,
        ["s3express:x-amz-server-side-encryption-aws-kms-key-id"] = KmsKey,
        ["s3tables:KMSKeyArn"] = KmsKey,
        ["s3vectors:kmsKeyArn"] = KmsKey,
        ["sagemaker:DomainSharingOutputKmsKeyArn"] = KmsKey,
        ["sagemaker:FeatureGroupOfflineStoreKmsKeyArn"] = KmsKey,
        ["sagemaker:FeatureGroupOnlineStoreKmsKeyArn"] = KmsKey,
        ["sagemaker:OutputKmsKeyArn"] = KmsKey,
        ["sagemaker:VolumeKmsKeyArn"] = KmsKey,
        ["comprehend:DataLakeKmsKey"] = KmsKey,
        ["comprehend:ModelKmsKey"] = KmsKey,
        ["comprehend:OutputKmsKey"] = KmsKey,
        ["comprehend:VolumeKmsKey"] = KmsKey,
        ["eks:encryptionConfigProviderKeyArns"] = KmsKey,
        ["quicksight:KmsKeyArns"] = KmsKey,
        ["secretsmanager:KmsKeyArn"] = KmsKey,
        ["transcribe:OutputEncryptionKMSKeyId"] = KmsKey,
        ["bedrock-agentcore:KmsKeyArn"] = KmsKey,
        ["aws-external-anthropic:KeyArn"] = KmsKey,
    };

    /// <summary>What the values are, in a sentence.</summary>
    public string Noun { get; } = noun;

    /// <summary>How to write one.</summary>
    public string Advice { get; } = advice;

    /// <summary>The form of a key's values; null if it is free or not known.</summary>
    public static KeyForm? Of(string key) => ByKey.TryGetValue(key, out var form) ? form : null;

    /// <summary>Whether a text may be such a value; of a pattern, what stands before its first wildcard is judged.</summary>
    public bool Fits(string text, bool isPattern)
    {
        if (IsWord(text))
        {
            return true;
        }

        var wildcard = text.IndexOfAny(Wildcards);
        if (wildcard < 0 || !isPattern)
        {
            return text.StartsWith(prefix, StringComparison.Ordinal) && isRest(text, prefix.Length);
        }

        // A wildcard within the first fields leaves nothing to compare.
        var known = text.Substring(0, wildcard);
        return known.Length < prefix.Length
            ? prefix.StartsWith(known, StringComparison.Ordinal)
            : known.StartsWith(prefix, StringComparison.Ordinal) && (CountColons(known) < 3 || known.Contains(wanted));
    }

    private static int CountColons(string text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            count += unit == ':' ? 1 : 0;
        }

        return count;
    }

    /// <summary>Eight or seventeen small letters and digits. AWS makes hexadecimal ones, its own examples have others.</summary>
    private static bool IsResourceId(string text, int start) => (text.Length - start is 8 or 17 && AreSmall(text, start)) || IsLeftOpen(text, start);

    /// <remarks>https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html: o- and 10 to 32 of them.</remarks>
    private static bool IsOrganizationId(string text, int start) => (text.Length - start is >= 10 and <= 32 && AreSmall(text, start)) || IsLeftOpen(text, start);

    /// <summary>An organization's id, a root, any number of units, each with a slash behind it.</summary>
    private static bool IsPath(string text, int start)
    {
        var parts = text.Split('/');
        if (parts[parts.Length - 1].Length > 0 || !IsOrganizationId(parts[0], start))
        {
            return false;
        }

        for (var index = 1; index < parts.Length - 1; index++)
        {
            if (!parts[index].StartsWith(index == 1 ? "r-" : "ou-", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKmsKey(string text, int start)
    {
        var fields = text.Split([':'], 6);
        return fields.Length == 6 && fields[2] == "kms" && fields[5].StartsWith("key/", StringComparison.Ordinal);
    }

    /// <summary><c>vpc-EXAMPLE</c>, <c>o-ORG-ID</c>: to be filled in.</summary>
    private static bool IsLeftOpen(string text, int start) => ArnFieldText.IsCapitals(text, TextSpan.FromBounds(Math.Min(start, text.Length), text.Length));

    /// <summary><c>organization-id</c>, <c>your-org</c>: a word for what is to be filled in; an id always holds a digit or begins as one.</summary>
    private static bool IsWord(string text)
    {
        foreach (var unit in text)
        {
            if (unit is >= '0' and <= '9')
            {
                return false;
            }
        }

        return text.IndexOf("org", StringComparison.OrdinalIgnoreCase) >= 0 || text.StartsWith("your", StringComparison.OrdinalIgnoreCase);
    }

    private static bool AreSmall(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            if (text[index] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }
}
