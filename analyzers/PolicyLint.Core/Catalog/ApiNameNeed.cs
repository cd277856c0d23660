namespace PolicyLint.Catalog;

/// <summary>What an operation of an API needs to be allowed, where its own name is no permission.</summary>
public enum ApiNameNeed
{
    /// <summary>Other actions.</summary>
    Permissions,

    /// <summary>No permission at all.</summary>
    Nothing,

    /// <summary>A token of its own, which no IAM policy gives.</summary>
    Token,

    /// <summary>AWS does not say.</summary>
    NotDocumented,
}
