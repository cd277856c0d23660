using PolicyLint.Diagnostics;

namespace PolicyLint.Cli.Output;

/// <summary>
/// The number that code scanning sorts security alerts by: from 9.0 critical, from 7.0 high, from 4.0 medium, below it low. Ours is
/// high where AWS rejects a policy or it grants what it should not, medium for other mistakes, low for suggestions.
/// </summary>
internal static class SecuritySeverity
{
    public static string Of(RuleDescriptor rule) => rule.Severity switch
    {
        Severity.Error => "8.0",
        Severity.Warning => GrantsTooMuch(rule.Family) ? "7.0" : "5.0",
        _ => "2.5",
    };

    private static bool GrantsTooMuch(RuleFamily family) => family
        is RuleFamily.Logic
        or RuleFamily.Access
        or RuleFamily.PassRole
        or RuleFamily.Escalation
        or RuleFamily.Principals
        or RuleFamily.Trust
        or RuleFamily.Identities
        or RuleFamily.Account;
}
