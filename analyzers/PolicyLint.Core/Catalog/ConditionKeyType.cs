namespace PolicyLint.Catalog;

/// <summary>What the values of a condition key are, and so which operators fit.</summary>
/// <remarks>https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html</remarks>
public enum ConditionKeyType
{
    String,
    Arn,
    Bool,
    Numeric,
    Date,
    IpAddress,
}
