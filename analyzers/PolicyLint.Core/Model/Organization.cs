using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>The organization that accounts belong to, as far as its exports show it.</summary>
/// <remarks>https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html</remarks>
public sealed class Organization
{
    /// <summary><c>o-…</c>; null if not known.</summary>
    public string? Id { get; internal set; }

    /// <summary>The management account; null if not known.</summary>
    public string? ManagementAccount { get; internal set; }

    /// <summary>Where it is described; null if it is not.</summary>
    public Place? Place { get; internal set; }

    /// <summary>Whether AWS said that the account is in no organization.</summary>
    public bool IsAbsent { get; internal set; }

    /// <summary>The ids of its accounts.</summary>
    public ImmutableHashSet<string> Accounts { get; internal set; } = [];

    /// <summary>What is switched on for the root users of all accounts: <c>RootCredentialsManagement</c>, <c>RootSessions</c>.</summary>
    public ImmutableHashSet<string> Features { get; internal set; } = [];

    public Place? FeaturesPlace { get; internal set; }

    /// <summary>The accounts that administer services for the organization.</summary>
    public ImmutableHashSet<string> DelegatedAdministrators { get; internal set; } = [];

    public ImmutableArray<OrganizationPolicy> Policies { get; internal set; } = [];
}
