namespace PolicyLint.Rules.Names;

/// <summary>What no resource of AWS has in its ARN.</summary>
internal enum ArnFault
{
    /// <summary>A Region, though the type has none in its ARNs.</summary>
    RegionNotTaken,

    /// <summary>An account, though the type has none in its ARNs.</summary>
    AccountNotTaken,

    /// <summary>No Region, though every ARN of the type has one.</summary>
    RegionMissing,

    /// <summary>No account, though every ARN of the type has one.</summary>
    AccountMissing,

    /// <summary>A type that AWS does not list for the service.</summary>
    UnlistedType,

    /// <summary>A service that AWS does not have.</summary>
    UnknownService,
}
