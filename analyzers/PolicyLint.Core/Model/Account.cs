using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>An AWS account, as far as its exports show it. What no export says is null, or not in <see cref="Exports"/>.</summary>
public sealed class Account(string? id, Place place)
{
    private readonly Dictionary<ExportKind, Place> _exports = [];
    private readonly HashSet<ExportKind> _incomplete = [];

    /// <summary>Twelve digits; null if no export says it.</summary>
    public string? Id { get; } = id;

    /// <summary>How it is called in a sentence.</summary>
    public string Name => Id is null ? "this account" : "account " + Id;

    /// <summary>Where its first export stands.</summary>
    public Place Place { get; } = place;

    /// <summary>The exports that were read, each with its first place.</summary>
    public IReadOnlyDictionary<ExportKind, Place> Exports => _exports;

    /// <summary>The day that ages are counted to if the user says none; null if no export has a date.</summary>
    public AccountDay? Day { get; internal set; }

    /// <summary>Users and the root user, in the order of the report.</summary>
    public ImmutableArray<Credentials> Credentials { get; internal set; } = [];

    /// <summary>The root user; null if the report is not there.</summary>
    public Credentials? Root { get; internal set; }

    /// <summary>The numbers of the account summary, by their names.</summary>
    public ImmutableDictionary<string, AccountNumber> Summary { get; internal set; } = ImmutableDictionary<string, AccountNumber>.Empty;

    public PasswordPolicy? PasswordPolicy { get; internal set; }

    /// <summary>Virtual devices, and the devices of those users that were listed.</summary>
    public ImmutableArray<MfaDevice> MfaDevices { get; internal set; } = [];

    public ImmutableArray<ServerCertificate> ServerCertificates { get; internal set; } = [];

    public ImmutableArray<Provider> Providers { get; internal set; } = [];

    /// <summary>The analyzers by Region, as far as they were listed.</summary>
    public ImmutableArray<AnalyzerList> Analyzers { get; internal set; } = [];

    /// <summary>The Regions that are switched on; empty if not known.</summary>
    public ImmutableArray<string> Regions { get; internal set; } = [];

    public ImmutableArray<User> Users { get; internal set; } = [];

    public ImmutableArray<Group> Groups { get; internal set; } = [];

    public ImmutableArray<Role> Roles { get; internal set; } = [];

    /// <summary>The customer managed policies.</summary>
    public ImmutableArray<ManagedPolicy> Policies { get; internal set; } = [];

    /// <summary>By the ARN of the user, group, role or policy.</summary>
    public ImmutableDictionary<string, LastAccess> LastAccess { get; internal set; } = ImmutableDictionary<string, LastAccess>.Empty;

    /// <summary>The organization, if any of its exports is there.</summary>
    public Organization? Organization { get; internal set; }

    /// <summary>Whether permission sets of IAM Identity Center, or roles made from them, are there.</summary>
    public bool UsesIdentityCenter { get; internal set; }

    /// <summary>Whether an export was read and nothing of it is missing.</summary>
    public bool HasAll(ExportKind kind) => _exports.ContainsKey(kind) && !_incomplete.Contains(kind);

    /// <summary>A number of the account summary; null if it does not say it.</summary>
    public AccountNumber? Number(string name) => Summary.TryGetValue(name, out var number) ? number : null;

    internal void AddExport(ExportKind kind, Place place)
    {
        if (!_exports.TryGetValue(kind, out _))
        {
            _exports.Add(kind, place);
        }
    }

    /// <summary>A part of an export is missing: what is absent from the rest proves nothing.</summary>
    internal void MissesPart(ExportKind kind) => _incomplete.Add(kind);
}
