using System.Collections.Immutable;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>The numbers of <see cref="AccountSettings"/> by the names that settings files and standards call them.</summary>
internal static class AccountNumbers
{
    public static readonly ImmutableArray<(string Name, string Description)> All =
    [
        ("rootUseDays", "For how many days a use of the root user is recent (1)."),
        ("accessKeyDays", "After how many days an access key is old (90)."),
        ("keyRotationDays", "For how many days a user may have two keys, to replace one by the other (7)."),
        ("unusedDays", "After how many days a credential counts as not used (45)."),
        ("unusedAccessDays", "After how many days a role, or a service that it may use, counts as not used (90)."),
        ("policyReviewDays", "After how many days a policy should be looked at again (730)."),
        ("passwordLength", "The least number of characters that a password must have (14)."),
        ("passwordsRemembered", "How many old passwords must be remembered (24)."),
        ("passwordDays", "After how many days a password must be changed, where that is asked for (90)."),
    ];

    /// <summary>The settings with one number changed; null if no number is called so.</summary>
    public static AccountSettings? With(AccountSettings settings, string name, int number) => name switch
    {
        "rootUseDays" => settings with { RootUseDays = number },
        "accessKeyDays" => settings with { AccessKeyDays = number },
        "keyRotationDays" => settings with { KeyRotationDays = number },
        "unusedDays" => settings with { UnusedDays = number },
        "unusedAccessDays" => settings with { UnusedAccessDays = number },
        "policyReviewDays" => settings with { PolicyReviewDays = number },
        "passwordLength" => settings with { PasswordLength = number },
        "passwordsRemembered" => settings with { PasswordsRemembered = number },
        "passwordDays" => settings with { PasswordDays = number },
        _ => null,
    };
}
