namespace PolicyLint.Model;

/// <summary>The key under which a principal is written.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html</remarks>
public enum PrincipalType
{
    /// <summary>A key that IAM does not know.</summary>
    Unknown,

    /// <summary>The bare <c>"Principal": "*"</c>.</summary>
    Everyone,
    Aws,
    Service,
    Federated,
    CanonicalUser,
}
