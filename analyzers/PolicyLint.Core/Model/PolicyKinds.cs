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

    Iot = 1 << PolicyKind.Iot,

    /// <summary>Those without a Principal.</summary>
    WithoutPrincipal = Identity | Boundary | Session | ServiceControl,

    /// <summary>Those with a Principal.</summary>
    WithPrincipal = Resource | Trust | ResourceControl | Endpoint,

    /// <summary>All that IAM evaluates. AWS IoT has other actions, resources and variables, so that a rule must say that it is for its policies.</summary>
    All = WithoutPrincipal | WithPrincipal,

    /// <summary>All, and those of AWS IoT: what is true of everything in the policy language.</summary>
    AllAndIot = All | Iot,
}
