namespace PolicyLint.Model;

/// <summary>
/// What a test of Condition is, as a first look says. As with <see cref="StatementTraits"/>, a rule names what it cannot do without: of
/// the forty rules on conditions, nearly no test concerns one.
/// </summary>
[Flags]
public enum ConditionTraits
{
    None = 0,

    /// <summary>The operator compares with true or false: Bool, Null.</summary>
    BooleanTest = 1,

    /// <summary>The operator compares numbers or dates.</summary>
    AmountTest = 1 << 1,

    /// <summary>The operator compares dates.</summary>
    DateTest = 1 << 2,

    /// <summary>The operator compares IP addresses.</summary>
    AddressTest = 1 << 3,

    /// <summary>The operator is Null.</summary>
    NullTest = 1 << 4,

    /// <summary>The operator wants values of some form: numbers, dates, addresses, ARNs, bytes.</summary>
    FormTest = 1 << 5,

    /// <summary>The operator takes wildcards: StringLike, ArnLike and their inverses.</summary>
    PatternTest = 1 << 6,

    /// <summary>The operator is for values of another type than the key's.</summary>
    OperatorOfOtherType = 1 << 7,

    /// <summary>There is more than one value.</summary>
    SeveralValues = 1 << 8,

    /// <summary><c>$</c> stands in a value.</summary>
    Variable = 1 << 9,

    /// <summary>The catalogue has no such key.</summary>
    UnlistedKey = 1 << 10,

    /// <summary>The key is one of a service.</summary>
    ServiceKey = 1 << 11,

    /// <summary>The values of the key are ARNs.</summary>
    ArnKey = 1 << 12,

    /// <summary>The values of the key are Regions.</summary>
    RegionKey = 1 << 13,

    /// <summary>The values of the key are service principals.</summary>
    ServicePrincipalKey = 1 << 14,

    /// <summary>The values of the key are ids that AWS makes, or begin with one.</summary>
    IdKey = 1 << 15,

    /// <summary>The values of the key have a form of their own.</summary>
    FormKey = 1 << 16,

    /// <summary>The key is about what a session or a new resource is given: tags, a source identity.</summary>
    GivenKey = 1 << 17,

    /// <summary>The key is about multi-factor authentication.</summary>
    MfaKey = 1 << 18,

    /// <summary>The key is one that a rule of its own is about.</summary>
    NotableKey = 1 << 19,
}
