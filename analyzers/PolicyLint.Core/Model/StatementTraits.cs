namespace PolicyLint.Model;

/// <summary>
/// What a statement may hold, as a first look says. A rule names what it cannot do without, and is not called for a statement
/// that surely lacks it: of the hundred rules, a plain statement concerns a few.
/// </summary>
[Flags]
public enum StatementTraits
{
    None = 0,

    /// <summary>Effect is Allow.</summary>
    Allow = 1,

    /// <summary>Effect is Deny.</summary>
    Deny = 1 << 1,

    /// <summary>Principal or NotPrincipal is there.</summary>
    Principal = 1 << 2,

    NotAction = 1 << 3,

    NotResource = 1 << 4,

    /// <summary>A value of Action may be every action: it begins with no letter.</summary>
    WideAction = 1 << 5,

    /// <summary>A value of Action may hold <c>*</c> or <c>?</c>.</summary>
    WildcardInAction = 1 << 6,

    /// <summary>A value of Action is no service, colon and name.</summary>
    MalformedAction = 1 << 7,

    /// <summary>AWS does not list a value of Action, or no longer means it.</summary>
    UnlistedAction = 1 << 8,

    /// <summary>A value of Resource may be every one, or every one of a type: it ends in <c>*</c>, or before its sixth field.</summary>
    WideResource = 1 << 9,

    /// <summary>Each value of Resource names some: none is <c>*</c>.</summary>
    ScopedResource = 1 << 10,

    /// <summary>A value of Resource is an ARN that ends before its sixth field.</summary>
    ShortArn = 1 << 11,

    /// <summary>A value of Resource may be neither <c>*</c> nor an ARN.</summary>
    OtherResource = 1 << 12,

    /// <summary>A resource, a principal or a value of Condition may be an ARN.</summary>
    Arn = 1 << 13,

    /// <summary><c>$</c> stands in a value of Resource or Condition.</summary>
    Variable = 1 << 14,

    /// <summary><c>$</c> stands in a value of Action or Principal.</summary>
    VariableElsewhere = 1 << 15,

    /// <summary>Condition tests a key about multi-factor authentication.</summary>
    MfaKey = 1 << 16,

    /// <summary>A wildcard may stand in the service of a value of Action or Resource.</summary>
    WildcardInService = 1 << 18,

    /// <summary>A value of Action may be every action of a service: a wildcard stands behind its colon.</summary>
    WholeService = 1 << 19,

    /// <summary>A value of Action may be an action on permissions or credentials.</summary>
    PermissionAction = 1 << 20,

    /// <summary>It is not in the plain form that most have, so that something in it may be against the grammar.</summary>
    Irregular = 1 << 17,
}
