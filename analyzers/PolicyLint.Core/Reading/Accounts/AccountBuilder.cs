using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>Collects what the exports of one account say.</summary>
internal sealed class AccountBuilder(string? id, Place place)
{
    private readonly Dictionary<string, LastAccess> _lastAccess = new(StringComparer.Ordinal);
    private DateTime? _newest;

    public Account Account { get; } = new(id, place);

    public List<Credentials> Credentials { get; } = [];

    public List<MfaDevice> MfaDevices { get; } = [];

    public List<ServerCertificate> ServerCertificates { get; } = [];

    public List<Provider> Providers { get; } = [];

    public List<AnalyzerList> Analyzers { get; } = [];

    public List<string> Regions { get; } = [];

    public List<User> Users { get; } = [];

    public List<Group> Groups { get; } = [];

    public List<Role> Roles { get; } = [];

    public List<ManagedPolicy> Policies { get; } = [];

    /// <summary>When the credential report was made, if it says so.</summary>
    public DateTime? ReportTime { get; set; }

    public void Add(LastAccess access)
    {
        _lastAccess[access.Arn] = access;
        Saw(access.Day);
    }

    /// <summary>A date that something happened on: the exports are not older.</summary>
    public void Saw(DateTime? date)
    {
        if (date is { } day && (_newest is null || day > _newest))
        {
            _newest = day;
        }
    }

    public void Saw(ReportedTime time) => Saw(time.Time);

    public Account Complete(Organization? organization)
    {
        Account.Credentials = [.. Credentials];
        Account.Root = Credentials.Find(row => row.IsRoot);
        Account.MfaDevices = [.. MfaDevices];
        Account.ServerCertificates = [.. ServerCertificates];
        Account.Providers = [.. Providers];
        Account.Analyzers = [.. Analyzers];
        Account.Regions = [.. Regions.Distinct(StringComparer.Ordinal)];
        Account.Users = [.. Users];
        Account.Groups = [.. Groups];
        Account.Roles = [.. Roles];
        Account.Policies = [.. Policies];
        Account.LastAccess = _lastAccess.ToImmutableDictionary(StringComparer.Ordinal);
        Account.Organization = organization;
        Account.Day = ReportTime is { } made ? new AccountDay(made, "the time of the credential report", IsGuess: false)
            : _newest is { } newest ? new AccountDay(newest, "the newest date in the exports, as none says when it was made", IsGuess: true) : null;
        JoinCredentials();
        return Account;
    }

    private void JoinCredentials()
    {
        var byArn = new Dictionary<string, User>(StringComparer.Ordinal);
        foreach (var user in Users)
        {
            if (user.Arn is { } arn)
            {
                byArn[arn] = user;
            }
        }

        foreach (var row in Credentials)
        {
            if (byArn.TryGetValue(row.Arn, out var user))
            {
                row.User = user;
                user.Credentials = row;
            }
        }
    }
}
