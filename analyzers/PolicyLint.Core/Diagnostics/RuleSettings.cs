using System.Collections.Immutable;

namespace PolicyLint.Diagnostics;

/// <summary>What a user says of the account that the policies are for, and of the rules.</summary>
public sealed record RuleSettings
{
    public static readonly RuleSettings Default = new();

    public Profile Profile { get; init; } = Profile.Default;

    /// <summary>The accounts that are one's own, twelve digits each.</summary>
    public ImmutableHashSet<string> OwnAccounts { get; init; } = [];

    /// <summary>Accounts of others that may be named as principals.</summary>
    public ImmutableHashSet<string> TrustedAccounts { get; init; } = [];

    /// <summary>What is asked of an account.</summary>
    public AccountSettings Account { get; init; } = AccountSettings.Default;

    /// <summary>Who has to have a permissions boundary; nobody if it is empty.</summary>
    public ImmutableHashSet<IdentityType> BoundaryOf { get; init; } = [];

    /// <summary>Managed policies that identities must have.</summary>
    public ImmutableArray<RequiredPolicy> RequiredPolicies { get; init; } = [];

    /// <summary>Managed policies that no identity may have, each an ARN or a name without path; wildcards allowed.</summary>
    public ImmutableArray<string> ForbiddenPolicies { get; init; } = [];

    /// <summary>Tags that identities must have.</summary>
    public ImmutableArray<RequiredTag> RequiredTags { get; init; } = [];

    /// <summary>What is only to be allowed with some condition.</summary>
    public ImmutableArray<RequiredCondition> RequiredConditions { get; init; } = [];

    /// <summary>Severity by rule id; <see cref="Severity.None"/> switches a rule off. A rule that is not listed keeps its own.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary.Create<string, Severity>(StringComparer.OrdinalIgnoreCase);

    /// <summary>If not empty, only these rules run.</summary>
    public ImmutableHashSet<string> OnlyRules { get; init; } = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The severity a rule has under these settings. What is said of the reading of files (PL00xx) cannot be switched off.
    /// </summary>
    public Severity SeverityOf(RuleDescriptor rule)
    {
        if (rule.Family == RuleFamily.Reading)
        {
            return rule.Severity;
        }

        if (!OnlyRules.IsEmpty && !OnlyRules.Contains(rule.Id))
        {
            return Severity.None;
        }

        if (!Severities.IsEmpty && Severities.TryGetValue(rule.Id, out var severity))
        {
            return severity;
        }

        return rule.Profile > Profile && OnlyRules.IsEmpty ? Severity.None : rule.Severity;
    }

    /// <summary>The severity of one finding, which may be milder than its rule, but not where the settings name one for the rule.</summary>
    public Severity SeverityOf(RuleDescriptor rule, Severity? here)
    {
        var severity = SeverityOf(rule);
        return here is not { } milder || milder >= severity || Severities.ContainsKey(rule.Id) ? severity : milder;
    }
}
