using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>How long policies may be, in characters, as of 2026-11.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html,
/// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html (service control policies: 10,240 since 2026-05)
/// and https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html. Of resource policies, bytes:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-iam-policies.html (20 KB),
/// https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html (32 KB),
/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html (8,192),
/// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html (20 KB),
/// https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html (20,480 characters) and
/// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html (10,240),
/// https://docs.aws.amazon.com/general/latest/gr/sns.html (30 KB), https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
/// (10,240 characters, which an account may have raised) and
/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html (5,120). Others are not judged.
/// </remarks>
internal static class PolicyQuotas
{
    /// <summary>Characters of a managed policy.</summary>
    public const int ManagedPolicy = 6_144;

    /// <summary>Characters of all inline policies of a role, the largest that any identity policy can be.</summary>
    public const int InlineOfRole = 10_240;

    /// <summary>Characters of all inline policies of a user.</summary>
    public const int InlineOfUser = 2_048;

    /// <summary>Characters of all inline policies of a group.</summary>
    public const int InlineOfGroup = 5_120;

    /// <summary>Characters of a trust policy, unless the account has raised it.</summary>
    public const int TrustByDefault = 2_048;

    /// <summary>Managed policies of a user, group or role, unless the account has raised it to 20 for users and roles.</summary>
    public const int ManagedPoliciesByDefault = 10;

    /// <summary>Groups that a user may be in.</summary>
    public const int GroupsOfUser = 10;

    /// <summary>Access keys that a user may have, inactive ones too.</summary>
    public const int AccessKeysOfUser = 2;

    /// <summary>MFA devices that a user may have.</summary>
    public const int MfaDevicesOfUser = 8;

    /// <summary>Characters of a path.</summary>
    public const int Path = 512;

    /// <summary>No resource policy has a quota below this.</summary>
    public const int SmallestOfResources = 5_120;

    /// <summary>The most characters that a resource policy of this service may have, or null if that is not known.</summary>
    public static int? OfService(string? service) => service switch
    {
        "s3" or "lambda" or "secretsmanager" => 20_480,
        "kms" => 32_768,
        "sqs" => 8_192,
        "ecr" or "events" => 10_240,
        "sns" => 30_720,
        "logs" => 5_120,
        _ => null,
    };

    /// <summary>Whether an account may have raised the quota of a service's resource policies.</summary>
    public static bool IsAdjustable(string? service) => service == "events";

    /// <summary>The most characters that a policy of this kind may have, or null where that depends on the resource.</summary>
    public static int? Of(PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => InlineOfRole,
        PolicyKind.Boundary => ManagedPolicy,
        // 2,048 by default; whether an account has raised it is not known.
        PolicyKind.Trust => 4_096,
        PolicyKind.Session => 2_048,
        PolicyKind.ServiceControl => 10_240,
        PolicyKind.ResourceControl => 5_120,
        PolicyKind.Endpoint => 20_480,
        _ => null,
    };

    /// <summary>Whether white space outside strings counts: wherever AWS takes the text as it is sent.</summary>
    public static bool CountsWhiteSpace(PolicyKind kind) =>
        kind is not (PolicyKind.Identity or PolicyKind.Boundary or PolicyKind.Trust);
}
