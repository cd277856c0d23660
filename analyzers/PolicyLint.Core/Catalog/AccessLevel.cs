namespace PolicyLint.Catalog;

/// <summary>What an action does, as the Service Authorization Reference sorts it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html</remarks>
public enum AccessLevel
{
    /// <summary>Not known any more: a name that left AWS's list before its level was kept.</summary>
    Unknown,
    List,
    Read,
    Write,
    Tagging,
    PermissionsManagement,
}
