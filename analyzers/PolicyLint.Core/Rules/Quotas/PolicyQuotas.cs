using PolicyLint.Model;

namespace PolicyLint.Rules.Quotas;

/// <summary>How long policies may be, in characters, as of 2026-11.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html,
/// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html (service control policies: 10,240 since 2026-05)
/// and https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html
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
