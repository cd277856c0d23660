namespace PolicyLint.Catalog;

/// <summary>Whether a field of an ARN holds something.</summary>
internal enum FieldFill
{
    /// <summary>Nothing stands between its colons.</summary>
    Empty,

    /// <summary>At least one character does.</summary>
    Filled,

    /// <summary>It may be either: <c>*</c> also takes in nothing.</summary>
    Either,
}
