namespace PolicyLint.Model;

/// <summary>What a hole may be filled with. Only <see cref="AnyText"/> may hold a wildcard.</summary>
public enum HoleDomain
{
    /// <summary>Any text, also <c>*</c>.</summary>
    AnyText,

    /// <summary>Any text that holds no wildcard: a policy variable, a placeholder for a name.</summary>
    PlainText,

    /// <summary>Twelve digits.</summary>
    AccountId,

    /// <summary><c>eu-central-1</c> and the like.</summary>
    Region,

    /// <summary><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> …</summary>
    Partition,

    /// <summary>A whole ARN of one resource, without wildcard.</summary>
    Arn,
}
