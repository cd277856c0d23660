namespace PolicyLint.Model;

/// <summary>
/// What a first look at a text says of it; of several texts, what it says of any. The lowest 26 bits are the letters that one begins
/// with, in any case.
/// </summary>
[Flags]
internal enum ValueMarks : ulong
{
    /// <summary>Nobody has looked.</summary>
    None = 0,

    /// <summary>One begins with something else than a letter, or is empty.</summary>
    OtherStart = 1UL << 26,

    /// <summary>One holds <c>*</c> or <c>?</c>.</summary>
    Wildcard = 1UL << 27,

    /// <summary>One ends in <c>*</c>.</summary>
    AsteriskAtEnd = 1UL << 28,

    /// <summary>One holds <c>$</c>.</summary>
    Dollar = 1UL << 29,

    /// <summary>One holds a character that is none of the printable ones of ASCII.</summary>
    OtherThanAscii = 1UL << 30,

    /// <summary>One begins as an ARN does.</summary>
    ArnStart = 1UL << 31,

    /// <summary>One begins as an ARN does, and perhaps ends before its sixth field.</summary>
    ShortArn = 1UL << 32,

    /// <summary>One is <c>*</c>.</summary>
    Everything = 1UL << 33,

    /// <summary>One is neither <c>*</c> nor begins as an ARN does.</summary>
    NoArn = 1UL << 34,

    /// <summary>Not all of one is known.</summary>
    Open = 1UL << 35,

    /// <summary>One is written as a number, a boolean or null.</summary>
    OtherShape = 1UL << 36,

    /// <summary>In one a wildcard stands in the service, or before it: <c>code*:Get</c>, <c>arn:aws:s3*:::a</c>.</summary>
    WildcardInService = 1UL << 37,

    /// <summary>The rules have marked what one means as an action.</summary>
    Resolved = 1UL << 38,

    /// <summary>One is no action: not a service, a colon and a name.</summary>
    MalformedAction = 1UL << 39,

    /// <summary>One is an action that AWS does not list, or no longer means.</summary>
    UnlistedAction = 1UL << 40,

    /// <summary>One is an action on permissions or credentials, or a pattern that may match some.</summary>
    PermissionAction = 1UL << 41,

    /// <summary>One is every action of a service: <c>s3:*</c>.</summary>
    WholeService = 1UL << 42,

    /// <summary>One is an action that a rule of its own is about.</summary>
    NotableAction = 1UL << 43,

    /// <summary>One writes, tags or changes permissions, and could be limited to some resources.</summary>
    WriteAction = 1UL << 44,

    /// <summary>One reads what others keep.</summary>
    SensitiveAction = 1UL << 45,

    /// <summary>One is an action that works on no type of resource.</summary>
    ActionWithoutTypes = 1UL << 46,

    /// <summary>One is an action that works only together with others.</summary>
    DependentAction = 1UL << 47,

    /// <summary>One is an action of a service that AWS ends.</summary>
    EndedService = 1UL << 48,

    /// <summary>The rules have marked what one is as an ARN or an account.</summary>
    Judged = 1UL << 49,

    /// <summary>One is an ARN of another partition than AWS has, or of any.</summary>
    OddPartition = 1UL << 50,

    /// <summary>One is an ARN whose service has capitals.</summary>
    OddService = 1UL << 51,

    /// <summary>One is an ARN that names what is no Region of its partition.</summary>
    OddRegion = 1UL << 52,

    /// <summary>One is, or holds, an account that is none, or one of AWS's examples.</summary>
    OddAccount = 1UL << 53,

    /// <summary>In one a wildcard cuts the type of an ARN short.</summary>
    CutType = 1UL << 54,

    /// <summary>One looks as the ARN of no resource of AWS.</summary>
    MisformedArn = 1UL << 55,

    /// <summary>Somebody has looked.</summary>
    Looked = 1UL << 63,
}
