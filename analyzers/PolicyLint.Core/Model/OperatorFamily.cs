namespace PolicyLint.Model;

/// <summary>What a condition operator compares.</summary>
public enum OperatorFamily
{
    /// <summary>No operator that IAM knows.</summary>
    Unknown,
    String,
    Numeric,
    Date,
    Bool,
    Binary,
    IpAddress,
    Arn,
    Null,
}
