namespace PolicyLint.Model;

/// <summary>The protocol of an identity provider.</summary>
public enum ProviderKind
{
    /// <summary>OpenID Connect.</summary>
    Oidc,

    /// <summary>SAML 2.0.</summary>
    Saml,
}
