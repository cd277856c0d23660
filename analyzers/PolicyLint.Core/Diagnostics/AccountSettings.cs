using System.Collections.Immutable;

namespace PolicyLint.Diagnostics;

/// <summary>From when on an account is not as it should be. Days are whole days, of 24 hours.</summary>
public sealed record AccountSettings
{
    /// <summary>The numbers of the CIS AWS Foundations Benchmark, where it has one.</summary>
    public static readonly AccountSettings Default = new();

    /// <summary>For how many days a use of the root user is recent.</summary>
    public int RootUseDays { get; init; } = 1;

    /// <summary>After how many days an access key is old.</summary>
    public int AccessKeyDays { get; init; } = 90;

    /// <summary>For how many days a user may have two keys, to replace one by the other.</summary>
    public int KeyRotationDays { get; init; } = 7;

    /// <summary>After how many days a credential counts as not used.</summary>
    public int UnusedDays { get; init; } = 45;

    /// <summary>After how many days a role, or a service that it may use, counts as not used.</summary>
    public int UnusedAccessDays { get; init; } = 90;

    /// <summary>After how many days a policy should be looked at again.</summary>
    public int PolicyReviewDays { get; init; } = 730;

    /// <summary>The least number of characters that a password must have.</summary>
    public int PasswordLength { get; init; } = 14;

    /// <summary>How many old passwords must be remembered.</summary>
    public int PasswordsRemembered { get; init; } = 24;

    /// <summary>After how many days a password must be changed, where that is asked for.</summary>
    public int PasswordDays { get; init; } = 90;

    /// <summary>Words in names, paths and tags that mean production; with an asterisk, patterns of the whole name.</summary>
    public ImmutableArray<string> Production { get; init; } = ["prod", "production", "prd"];

    /// <summary>Words in names, paths and tags that mean development.</summary>
    public ImmutableArray<string> Development { get; init; } = ["dev", "devel", "development", "sandbox"];
}
