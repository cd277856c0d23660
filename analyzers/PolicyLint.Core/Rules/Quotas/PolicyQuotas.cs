using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>How long policies may be, as of 2026-11. White space outside strings does not count where IAM counts.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html and
/// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
/// </remarks>
internal static class PolicyQuotas
{
    /// <summary>Characters of a managed policy.</summary>
    public const int ManagedPolicy = 6_144;

    /// <summary>Characters of all inline policies of a role, the largest that any identity policy can be.</summary>
    public const int InlineOfRole = 10_240;

    /// <summary>The most characters that a policy of this kind may have, or null where that depends on the resource.</summary>
    public static int? Of(PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => InlineOfRole,
        PolicyKind.Boundary => ManagedPolicy,
        PolicyKind.Trust => 4_096,
        PolicyKind.Session => 2_048,
        PolicyKind.ServiceControl => 10_240,
        PolicyKind.ResourceControl => 5_120,
        PolicyKind.Endpoint => 20_480,
        _ => null,
    };
}
