namespace PolicyLint.Model;

/// <summary>What a policy is used as; it decides which elements belong in it and what a statement means.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policy-types</remarks>
public enum PolicyKind
{
    /// <summary>Attached to a user, group or role: managed, inline, permission set.</summary>
    Identity,

    /// <summary>Attached to a resource: bucket, queue, key, function.</summary>
    Resource,

    /// <summary>Says who may assume a role.</summary>
    Trust,

    /// <summary>A permissions boundary: limits an identity and grants nothing.</summary>
    Boundary,

    /// <summary>Passed when a session is made; limits it.</summary>
    Session,

    /// <summary>An Organizations service control policy.</summary>
    ServiceControl,

    /// <summary>An Organizations resource control policy.</summary>
    ResourceControl,

    /// <summary>Attached to a VPC endpoint; filters what goes through it.</summary>
    Endpoint,

    /// <summary>An AWS IoT policy: what the device of a certificate may do with clients, topics and shadows. Not evaluated by IAM.</summary>
    Iot,
}
