using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>What <c>policylint.json</c> files say, nearer ones over farther ones.</summary>
public sealed record Settings
{
    public const string FileName = "policylint.json";

    public static readonly Settings Empty = new();

    /// <summary>Whether no settings above this file count.</summary>
    public bool IsRoot { get; init; }

    public Profile? Profile { get; init; }

    public ImmutableDictionary<string, Severity> Severities { get; init; } = RuleSettings.Default.Severities;

    /// <summary>Nearer files first.</summary>
    public ImmutableArray<KindSetting> Kinds { get; init; } = [];

    public ImmutableHashSet<string> OwnAccounts { get; init; } = [];

    public ImmutableHashSet<string> TrustedAccounts { get; init; } = [];

    public ImmutableArray<Ignore> Ignores { get; init; } = [];

    /// <summary>These settings, with those of a file farther up behind them.</summary>
    public Settings Over(Settings outer) => new()
    {
        IsRoot = outer.IsRoot,
        Profile = Profile ?? outer.Profile,
        Severities = outer.Severities.SetItems(Severities),
        Kinds = Kinds.AddRange(outer.Kinds),
        OwnAccounts = OwnAccounts.Union(outer.OwnAccounts),
        TrustedAccounts = TrustedAccounts.Union(outer.TrustedAccounts),
        Ignores = Ignores.AddRange(outer.Ignores),
    };

    /// <summary>The kind that settings give a file, or null.</summary>
    public PolicyKind? KindOf(string name)
    {
        foreach (var setting in Kinds)
        {
            if (Matches(setting.Glob, setting.Prefix, name))
            {
                return setting.Kind;
            }
        }

        return null;
    }

    internal static bool Matches(PathGlob glob, string prefix, string name) =>
        glob.Matches(prefix.Length == 0 ? name : prefix + "/" + name, isFolder: false);
}
