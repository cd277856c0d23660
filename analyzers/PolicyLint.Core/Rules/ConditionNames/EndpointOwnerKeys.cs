using System.Collections.Immutable;
using PolicyLint.Catalog;

namespace PolicyLint.Rules.ConditionNames;

/// <summary>Which services send the condition keys on the VPC and on the owner of the VPC endpoint that a request came through.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount and the three keys
/// beside it, as of 2026-11. AWS adds services, and says to name those services in the policy.
/// </remarks>
internal static class EndpointOwnerKeys
{
    private static readonly ImmutableHashSet<string> OfAll = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "acm-pca", "apprunner", "applicationinsights", "athena", "cloudformation", "comprehendmedical", "compute-optimizer", "datasync",
        "discovery", "ebs", "ecr", "ecs", "firehose", "healthlake", "iam", "iotfleetwise", "iotwireless", "kinesisanalytics", "kms", "lambda",
        "medical-imaging", "omics", "payment-cryptography", "polly", "rbin", "rekognition", "route53", "s3", "scheduler", "servicediscovery",
        "servicequotas", "ssm-contacts", "storagegateway", "textract", "transcribe", "transfer");

    /// <summary>Beside <see cref="OfAll"/>, for the three keys on the endpoint's owner.</summary>
    private static readonly ImmutableHashSet<string> OfOwner = OfAll.Union(["dynamodb", "gamelift", "shield"]);

    /// <summary>Beside those, for the organization of the endpoint's owner.</summary>
    private static readonly ImmutableHashSet<string> OfOrganization = OfOwner.Union(
        ["b2bi", "cassandra", "cognito-identity", "dms", "ds-data", "identitystore", "iottwinmaker", "network-firewall", "pricing", "ses", "sms-voice", "sqs", "workmail"]);

    /// <summary>The services that send a key; null for a key that is none of these.</summary>
    public static ImmutableHashSet<string>? ServicesOf(string key) => key.Length switch
    {
        13 when Is(key, "aws:VpceOrgID") => OfOrganization,
        15 when Is(key, "aws:VpceAccount") => OfOwner,
        16 when Is(key, "aws:VpceOrgPaths") => OfOwner,
        16 when Is(key, "aws:SourceVpcArn") => OfAll,
        _ => null,
    };

    /// <summary>Whether requests for an action hold the key; the page leaves out one action of IAM.</summary>
    public static bool Send(ImmutableHashSet<string> services, CatalogService service, CatalogAction? action) =>
        services.Contains(service.Prefix) && action is not { Name: "PassRole", Service.Prefix: "iam" };

    private static bool Is(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
