namespace PolicyLint.Model;

/// <summary>A set of <see cref="PolicyKind"/>.</summary>
[Flags]
public enum PolicyKinds
{
    None = 0,
    Identity = 1 << PolicyKind.Identity,
    Resource = 1 << PolicyKind.Resource,
    Trust = 1 << PolicyKind.Trust,
    Boundary = 1 << PolicyKind.Boundary,
    Session = 1 << PolicyKind.Session,
    ServiceControl = 1 << PolicyKind.ServiceControl,
    ResourceControl = 1 << PolicyKind.ResourceControl,
    Endpoint = 1 << PolicyKind.Endpoint,

    /// <summary>Those without a Principal.</summary>
    WithoutPrincipal = Identity | Boundary | Session | ServiceControl,

    /// <summary>Those with a Principal.</summary>
    WithPrincipal = Resource | Trust | ResourceControl | Endpoint,

    All = WithoutPrincipal | WithPrincipal,
}
