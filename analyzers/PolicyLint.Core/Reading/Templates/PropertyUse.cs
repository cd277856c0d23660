namespace PolicyLint.Reading.Templates;

/// <summary>What the policy in a property of a resource is used as.</summary>
public enum PropertyUse
{
    Identity,

    /// <summary>A managed policy: it may be attached, or be a permissions boundary, or both.</summary>
    IdentityOrBoundary,
    Trust,
    Resource,

    /// <summary>One statement of a resource policy; the service makes the document.</summary>
    ResourceStatement,
    Endpoint,
    Session,

    /// <summary>An Organizations policy, of a kind that a sibling property names.</summary>
    Organization,

    /// <summary>An AWS IoT policy: another evaluation, other variables.</summary>
    Iot,

    /// <summary>The text of an AWS IoT provisioning template, which makes AWS IoT policies.</summary>
    IotTemplate,

    /// <summary>A statement of AWS RAM that has no principal and no resource yet.</summary>
    PermissionTemplate,

    /// <summary>The policies of the role that SAM makes: names, ARNs, SAM policy templates and documents.</summary>
    Serverless,
}
