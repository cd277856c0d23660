namespace PolicyLint.Catalog;

/// <summary>Who decides what value a request has for a condition key.</summary>
public enum KeyController
{
    /// <summary>Not known: a key of a service.</summary>
    Unknown,

    /// <summary>AWS, or whoever owns the identity or the resource.</summary>
    Aws,

    /// <summary>The caller may choose within limits: a session's name, the endpoint's Region.</summary>
    PartlyCaller,

    /// <summary>The caller writes it: a header, a parameter. Never the only guard of an Allow.</summary>
    Caller,

    /// <summary>The identity provider that signed the token.</summary>
    IdentityProvider,
}
