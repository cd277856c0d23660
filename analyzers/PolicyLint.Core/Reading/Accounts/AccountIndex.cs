using PolicyLint.Model;

namespace PolicyLint.Reading.Accounts;

/// <summary>
/// Finds the account that an export is of: the one in its ARNs; else the only one whose exports lie in its folder.
/// </summary>
internal sealed class AccountIndex(ExportMessages messages)
{
    private readonly Dictionary<string, AccountBuilder> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccountBuilder> _nameless = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _idsOfFolder = new(StringComparer.Ordinal);
    private readonly List<AccountBuilder> _all = [];

    public IReadOnlyList<AccountBuilder> All => _all;

    /// <summary>Says which accounts the exports of a folder are of.</summary>
    public void Know(string folder, IEnumerable<string> ids)
    {
        if (!_idsOfFolder.TryGetValue(folder, out var known))
        {
            known = new HashSet<string>(StringComparer.Ordinal);
            _idsOfFolder.Add(folder, known);
        }

        known.UnionWith(ids);
    }

    /// <summary>Whether something is known of the account of a folder.</summary>
    public bool Knows(string folder) => _idsOfFolder.TryGetValue(folder, out var known) && known.Count > 0;

    /// <summary>The account in an ARN of an export, or that of its folder.</summary>
    public AccountBuilder Of(string arn, Export export) =>
        AccountArn.AccountOf(arn) is { } id ? WithId(id, export) : Beside(export) ?? Nameless(export);

    /// <summary>The account of the folder; null, and that is said, if it could be several.</summary>
    public AccountBuilder? OfFolder(Export export)
    {
        if (Beside(export) is { } account)
        {
            return account;
        }

        if (!Knows(export.Folder))
        {
            return Nameless(export);
        }

        messages.Unread(
            export.Place,
            $"this output of '{export.Kind.Command()}', which does not say its account: those beside it are of {_idsOfFolder[export.Folder].Count} accounts",
            "put the exports of each account into a folder of its own");
        return null;
    }

    public AccountBuilder WithId(string id, Export export)
    {
        if (!_byId.TryGetValue(id, out var account))
        {
            account = new AccountBuilder(id, export.Place);
            _byId.Add(id, account);
            _all.Add(account);
        }

        return account;
    }

    private AccountBuilder? Beside(Export export) =>
        _idsOfFolder.TryGetValue(export.Folder, out var known) && known.Count == 1 ? WithId(known.First(), export) : null;

    private AccountBuilder Nameless(Export export)
    {
        if (!_nameless.TryGetValue(export.Folder, out var account))
        {
            account = new AccountBuilder(null, export.Place);
            _nameless.Add(export.Folder, account);
            _all.Add(account);
        }

        return account;
    }
}
