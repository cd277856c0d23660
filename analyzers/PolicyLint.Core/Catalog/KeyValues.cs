namespace PolicyLint.Catalog;

/// <summary>How many values a request may hold for a condition key.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html</remarks>
public enum KeyValues
{
    /// <summary>At most one.</summary>
    Single,

    /// <summary>Any number: asks for ForAnyValue or ForAllValues.</summary>
    Multiple,

    /// <summary>Services disagree.</summary>
    Either,
}
