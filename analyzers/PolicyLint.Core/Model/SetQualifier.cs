namespace PolicyLint.Model;

/// <summary>How a condition treats a key with several values.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html</remarks>
public enum SetQualifier
{
    None,

    /// <summary>True also when the key is absent.</summary>
    ForAllValues,

    /// <summary>False when the key is absent.</summary>
    ForAnyValue,
}
