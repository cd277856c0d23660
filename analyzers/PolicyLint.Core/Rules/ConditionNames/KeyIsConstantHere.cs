using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>A policy of a resource that asks whose the resource is.</summary>
internal sealed class KeyIsConstantHere : IConditionRule
{
    /// <summary>What does not change as long as the resource is there: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html,
    /// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html and the page below, 2026-11-25.</summary>
    private static readonly ImmutableArray<string> Constant =
    [
        "aws:ResourceAccount", "aws:ResourceOrgID", "aws:ResourceOrgPaths", "s3:ResourceAccount", "kms:KeyOrigin", "kms:KeySpec", "kms:KeyUsage",
        "kms:MultiRegion", "kms:MultiRegionKeyType", "kms:CustomerMasterKeySpec", "kms:CustomerMasterKeyUsage", "secretsmanager:SecretId",
    ];

    /// <summary>What only requests hold that create such a resource, so before it has a policy.</summary>
    private static readonly ImmutableArray<string> OfCreation = ["elasticfilesystem:Encrypted", "secretsmanager:Name", "s3:LocationConstraint"];

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PL2136",
        Title = "Condition that is the same in every request to the resource of the policy",
        Family = RuleFamily.ConditionNames,
        Severity = Severity.Info,
        NeedsOfTest = ConditionTraits.NotableKey,
        Profile = Profile.Strict,
        Kinds = PolicyKinds.Resource,
        Message = "'{0}' is {1} in every request to the resource that this policy is attached to",
        Advice = "test who calls, as with aws:PrincipalAccount, or move the condition to an identity policy",
        Why = "The owner of a resource is of use where a policy reaches many resources: of identities, of endpoints, of an organization. In the resource's own policy it decides nothing. So do the lasting properties of a key or secret, and what only its creation names. Access Analyzer's list of such keys is not published; 15 are known here that are meant for other policies beyond doubt.",
        Page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-irrelevant-condition-key-in-policy",
        Equivalents = ["access-analyzer:IRRELEVANT_CONDITION_KEY_IN_POLICY"],
        SampleName = "bucket.resource.json",
        Bad = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:ResourceAccount":"111122223333"}}}}""",
        Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/build"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*","Condition":{"StringEquals":{"aws:PrincipalAccount":"111122223333"}}}}""",
    };

    public void Check(Condition condition, StatementVariant statement, RuleContext context)
    {
        // The policy of an endpoint may look the same, and there the key protects; compared with a variable it asks of the caller too.
        if (!statement.Document.Kind.IsCertain || condition.MayCompareKeys())
        {
            return;
        }

        if (condition.HasAnyKey(Constant))
        {
            context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key, "the same"], Label = "always the same" });
        }
        else if (condition.HasAnyKey(OfCreation))
        {
            context.Report(new Occurrence(condition.KeyPlace) { Arguments = [condition.Key, "absent"], Label = "always absent" });
        }
    }

    /// <summary>Whether a key says something of the resource itself.</summary>
    internal static bool Is(string key) => Constant.Concat(OfCreation).Any(known => known.Equals(key, StringComparison.OrdinalIgnoreCase));
}
