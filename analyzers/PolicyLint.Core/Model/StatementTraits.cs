namespace PolicyLint.Model;

/// <summary>
/// What a statement may hold, as a first look says. A rule names what it cannot do without, and is not called for a statement
/// that surely lacks it: of the hundred rules, a plain statement concerns a few.
/// </summary>
[Flags]
public enum StatementTraits : long
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

    /// <summary><c>$</c> stands in a value of Resource or Condition.</summary>
    Variable = 1 << 14,

    /// <summary><c>$</c> stands in a value of Action or Principal.</summary>
    VariableElsewhere = 1 << 15,

    /// <summary>A wildcard may stand in the service of a value of Action or Resource.</summary>
    WildcardInService = 1 << 18,

    /// <summary>A value of Action may be every action of a service: a wildcard stands behind its colon.</summary>
    WholeService = 1 << 19,

    /// <summary>A value of Action may be an action on permissions or credentials.</summary>
    PermissionAction = 1 << 20,

    /// <summary>The values of Action, one or all together, may be every action.</summary>
    EveryAction = 1 << 21,

    /// <summary>A value of Action may be one that a rule of its own is about.</summary>
    NotableAction = 1 << 22,

    /// <summary>A value of Action may write, tag or change permissions, and could be limited to some resources.</summary>
    WriteAction = 1 << 23,

    /// <summary>A value of Action may read what others keep.</summary>
    SensitiveAction = 1 << 24,

    /// <summary>A value of Action is one that works on no type of resource.</summary>
    ActionWithoutTypes = 1 << 25,

    /// <summary>A value of Action is one that works only together with others.</summary>
    DependentAction = 1 << 26,

    /// <summary>A value of Action is of a service that AWS ends.</summary>
    EndedService = 1 << 27,

    /// <summary>A principal is a service.</summary>
    ServicePrincipal = 1 << 28,

    /// <summary>An ARN may be of another partition than AWS has, or of any.</summary>
    OddPartition = 1 << 29,

    /// <summary>The service of an ARN may have capitals.</summary>
    OddService = 1 << 30,

    /// <summary>An ARN may name what is no Region of its partition.</summary>
    OddRegion = 1L << 31,

    /// <summary>An account, in an ARN or alone, may be none, or one of AWS's examples.</summary>
    OddAccount = 1L << 32,

    /// <summary>A wildcard may cut the type of an ARN short.</summary>
    CutType = 1L << 33,

    /// <summary>An ARN of Resource may look as that of no resource of AWS.</summary>
    MisformedArn = 1L << 34,

    /// <summary>It is not in the plain form that most have, so that something in it may be against the grammar.</summary>
    Irregular = 1 << 17,
}
