using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>What one <c>policylint.json</c> says, or several of them that hold for the same folder.</summary>
public sealed record Settings
{
    /// <summary>The name of a settings file.</summary>
    public const string FileName = "policylint.json";

    /// <summary>No more settings files than these hold for a folder.</summary>
    public const int MostFiles = 8;

    /// <summary>No settings file.</summary>
    public static readonly Settings Default = new();

    /// <summary>Whether settings files of the folders around this one do not hold.</summary>
    public bool IsRoot { get; init; }

    /// <summary>The profile, or null if none is set.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Severity by rule id; <see cref="Severity.None"/> switches a rule off.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = RuleSettings.Default.Severities;

    /// <summary>Which files hold which kind of policy. Of several entries about a file the last one holds.</summary>
    public ImmutableArray<KindSetting> Kinds { get; init; } = [];

    /// <summary>Accounts that are one's own, twelve digits each.</summary>
    public ImmutableHashSet<string> OwnAccounts { get; init; } = [];

    /// <summary>Accounts of others that may be named as principals, twelve digits each.</summary>
    public ImmutableHashSet<string> TrustedAccounts { get; init; } = [];

    /// <summary>Who has to have a permissions boundary.</summary>
    public ImmutableHashSet<IdentityType> BoundaryOf { get; init; } = [];

    /// <summary>Numbers that are asked of an account, by their names.</summary>
    public ImmutableDictionary<string, int> AccountNumbers { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Words that mean production; null if none are set.</summary>
    public ImmutableArray<string>? Production { get; init; }

    /// <summary>Words that mean development; null if none are set.</summary>
    public ImmutableArray<string>? Development { get; init; }

    /// <summary>Managed policies that identities must have.</summary>
    public ImmutableArray<RequiredPolicy> RequiredPolicies { get; init; } = [];

    /// <summary>Managed policies that no identity may have.</summary>
    public ImmutableArray<string> ForbiddenPolicies { get; init; } = [];

    /// <summary>Tags that identities must have.</summary>
    public ImmutableArray<RequiredTag> RequiredTags { get; init; } = [];

    /// <summary>What is only to be allowed with some condition.</summary>
    public ImmutableArray<RequiredCondition> RequiredConditions { get; init; } = [];

    public ImmutableArray<IgnoreSetting> Ignores { get; init; } = [];

    /// <summary>The settings of a folder: its own hold before those of the folders around it, and lists add up.</summary>
    /// <param name="outer">What holds in the folder around it.</param>
    /// <param name="inner">What its own settings file says. If that is a root, nothing of <paramref name="outer"/> holds.</param>
    public static Settings Merge(Settings outer, Settings inner)
    {
        if (inner.IsRoot)
        {
            return inner;
        }

        return new Settings
        {
            IsRoot = outer.IsRoot,
            Profile = inner.Profile ?? outer.Profile,
            Severities = outer.Severities.SetItems(inner.Severities),
            Kinds = outer.Kinds.AddRange(inner.Kinds),
            OwnAccounts = outer.OwnAccounts.Union(inner.OwnAccounts),
            TrustedAccounts = outer.TrustedAccounts.Union(inner.TrustedAccounts),
            BoundaryOf = outer.BoundaryOf.Union(inner.BoundaryOf),
            AccountNumbers = outer.AccountNumbers.SetItems(inner.AccountNumbers),
            Production = inner.Production ?? outer.Production,
            Development = inner.Development ?? outer.Development,
            RequiredPolicies = outer.RequiredPolicies.AddRange(inner.RequiredPolicies),
            ForbiddenPolicies = outer.ForbiddenPolicies.AddRange(inner.ForbiddenPolicies),
            RequiredTags = outer.RequiredTags.AddRange(inner.RequiredTags),
            RequiredConditions = outer.RequiredConditions.AddRange(inner.RequiredConditions),
            Ignores = outer.Ignores.AddRange(inner.Ignores),
        };
    }

    /// <summary>The settings of a folder, from those of its own file and of the folders around it, the innermost first.</summary>
    public static Settings Merge(IEnumerable<Settings> fromInside)
    {
        var merged = Default;
        var holding = Holding(fromInside);
        for (var index = holding.Length - 1; index >= 0; index--)
        {
            merged = Merge(merged, holding[index]);
        }

        return merged;
    }

    /// <summary>Those that hold: up to the first root, and at most <see cref="MostFiles"/>. No others are asked for.</summary>
    public static ImmutableArray<Settings> Holding(IEnumerable<Settings> fromInside)
    {
        var holding = ImmutableArray.CreateBuilder<Settings>();
        foreach (var settings in fromInside)
        {
            holding.Add(settings);
            if (settings.IsRoot || holding.Count == MostFiles)
            {
                break;
            }
        }

        return holding.ToImmutable();
    }

    /// <summary>The kind that is set for a file's policies, or null.</summary>
    /// <param name="path">The file, spelt as the folders of the settings files are.</param>
    public PolicyKind? KindOf(string path)
    {
        for (var index = Kinds.Length - 1; index >= 0; index--)
        {
            if (Kinds[index].IsAbout(path))
            {
                return Kinds[index].Kind;
            }
        }

        return null;
    }

    /// <summary>What rules need of these settings; a host lays its options over it.</summary>
    public RuleSettings ToRuleSettings() => new()
    {
        Profile = Profile ?? Diagnostics.Profile.Default,
        Severities = Severities,
        OwnAccounts = OwnAccounts,
        TrustedAccounts = TrustedAccounts,
        BoundaryOf = BoundaryOf,
        Account = ToAccountSettings(),
        RequiredPolicies = RequiredPolicies,
        ForbiddenPolicies = ForbiddenPolicies,
        RequiredTags = RequiredTags,
        RequiredConditions = RequiredConditions,
    };

    private AccountSettings ToAccountSettings()
    {
        var account = AccountSettings.Default;
        foreach (var number in AccountNumbers)
        {
            account = Linting.AccountNumbers.With(account, number.Key, number.Value) ?? account;
        }

        return account with { Production = Production ?? account.Production, Development = Development ?? account.Development };
    }
}
