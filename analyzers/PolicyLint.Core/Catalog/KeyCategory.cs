namespace PolicyLint.Catalog;

/// <summary>What a global condition key tells of.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html</remarks>
public enum KeyCategory
{
    /// <summary>No global key: it belongs to a service or an identity provider.</summary>
    Service,
    Principal,
    Session,
    Network,
    Resource,
    Request,
}
