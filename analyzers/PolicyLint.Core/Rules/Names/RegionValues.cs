using PolicyLint.Catalog;
using PolicyLint.Matching;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Rules.Names;

/// <summary>Condition keys whose values are Regions.</summary>
/// <remarks>
/// Service Authorization Reference, 2026-11. s3:LocationConstraint is not among them: it has a name of its own for Ireland, EU.
/// </remarks>
internal static class RegionValues
{
    private static readonly string[] Keys =
    [
        "aws:RequestedRegion", "account:TargetRegion", "batch:AWSLogsRegion", "cloudformation:TargetRegion", "dsql:WitnessRegion", "ec2:Region",
        "ec2:VpceServiceRegion", "ec2:VpceSupportedRegion", "identitystore:PrimaryRegion", "kms:PrimaryRegion", "kms:ReplicaRegion",
        "s3:destinationRegion", "secretsmanager:AddReplicaRegions", "secretsmanager:SecretPrimaryRegion", "ses:ReplicaRegion", "sso:PrimaryRegion",
    ];

    /// <summary>Whether the values of a test are Regions, compared as texts.</summary>
    public static bool AreIn(Condition condition)
    {
        return condition.Operator.Family == OperatorFamily.String && IsKey(condition.Key);
    }

    /// <summary>Whether a key is one of these, in any case.</summary>
    public static bool IsKey(string key) => Array.Exists(Keys, known => known.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The Region that a test names, to be judged: null for what is not known whole, for placeholders and for wildcards that do not act
    /// as such.
    /// </summary>
    public static string? Of(Condition condition, WrittenValue value, AwsCatalog catalog)
    {
        if (value.Text is not { Length: > 0 } text)
        {
            return null;
        }

        var whole = new TextSpan(0, text.Length);
        var isLiteralWildcard = ArnFieldText.HasWildcard(text, whole) && !condition.Operator.Name.EndsWith("Like", StringComparison.Ordinal);
        return isLiteralWildcard || (ArnFieldText.IsOpen(text, whole, "region") && !IsKnownInCapitals(text, catalog)) ? null : text;
    }

    /// <summary>The Region of an ARN, to be judged; null if it has none or is not known whole.</summary>
    public static string? Of(in WrittenArn arn, AwsCatalog catalog)
    {
        var field = arn.Arn.Region;
        if (field.IsEmpty || arn.Arn.Is(field, "*"))
        {
            return null;
        }

        return !ArnFieldText.IsOpen(arn.Arn.Text, field, "region") || IsKnownInCapitals(arn.Arn[field], catalog) ? arn.Arn[field] : null;
    }

    /// <summary>Capitals are mostly a placeholder, but not these.</summary>
    private static bool IsKnownInCapitals(string text, AwsCatalog catalog) =>
        text.Length < 32 && text[0] is >= 'A' and <= 'Z' && catalog.FindPartitionOfRegion(text.ToLowerInvariant()) is not null;
}
