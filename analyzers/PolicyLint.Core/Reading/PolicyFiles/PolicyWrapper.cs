using PolicyLint.Model;

namespace PolicyLint.Reading.PolicyFiles;

/// <summary>
/// The names under which AWS commands print policies: <c>get-policy-version</c>, <c>get-role</c>, <c>get-bucket-policy</c>,
/// <c>get-queue-attributes</c>, <c>describe-policy</c> and others. Values are objects, JSON in a string, or URL-encoded JSON (RFC 3986).
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html</remarks>
internal static class PolicyWrapper
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Attributes", "AssumeRolePolicyDocument", "Content", "Document", "document", "GroupDetailList", "GroupPolicyList", "Policies",
        "Policy", "policy", "PolicyDocument", "policyDocument", "PolicyInJson", "policyText", "PolicyVersion", "PolicyVersionList",
        "ResourcePolicy", "resourcePolicies", "Role", "RoleDetailList", "RolePolicyList", "Roles", "UserDetailList", "UserPolicyList",
        "inlinePolicy", "InlinePolicy", "Versions",
    };

    /// <summary>Whether a policy may stand under this name.</summary>
    public static bool Holds(string name) => Names.Contains(name);

    /// <summary>The kind that the name makes certain, or null.</summary>
    public static KindJudgement? KindOf(string name) => name switch
    {
        "AssumeRolePolicyDocument" => KindJudgement.Certain(PolicyKind.Trust),
        "InlinePolicy" or "inlinePolicy" => KindJudgement.Certain(PolicyKind.Identity),
        "UserPolicyList" or "GroupPolicyList" or "RolePolicyList" => KindJudgement.Certain(PolicyKind.Identity),
        "PolicyVersion" or "PolicyVersionList" => new KindJudgement(
            PolicyKind.Identity, PolicyKinds.Identity | PolicyKinds.Boundary, "as it is a version of a managed policy"),
        _ => null,
    };
}
