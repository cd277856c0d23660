using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>
/// Collects the exports among the texts of a source set and reads them once all are there: what attaches a policy, what owns a
/// credential and which account a number is of may each stand in another file.
/// </summary>
internal sealed class AccountExports(InventoryBuilder inventory)
{
    private readonly List<Export> _exports = [];
    private readonly ExportMessages _messages = new();

    public ExportMessages Messages => _messages;

    /// <summary>The texts that hold an export, each once.</summary>
    public ImmutableArray<SourceText> Texts => [.. _exports.Select(export => export.Place.Source).Distinct()];

    public bool IsEmpty => _exports.Count == 0;

    public void Add(ExportKind kind, SyntaxNode node, string? owner) => _exports.Add(new Export(kind, node, owner, node.Place));

    /// <summary>A message of AWS that the export is not there.</summary>
    public void AddAbsence(ExportKind kind, SourceText source)
    {
        var place = new Place(source.Mapped, new TextSpan(0, source.Content.TrimEnd().Length));
        _exports.Add(new Export(kind, default, null, place));
    }

    /// <summary>Reads them all; the trees of policies in strings are added to the given ones.</summary>
    public void Read(List<SyntaxTree> trees)
    {
        if (_exports.Count == 0)
        {
            return;
        }

        SayOfBroken();
        var reports = new CredentialReportTables(_messages, trees).Of(Of(ExportKind.CredentialReport));
        var accounts = new AccountIndex(_messages);
        KnowFolders(accounts, reports);
        SayOfOthers(reports);
        var documents = new ExportDocuments(inventory, trees, _messages);
        ReadReports(accounts, reports);
        ReadDetails(accounts, documents);
        var organization = ReadFacts(accounts, documents);
        foreach (var account in accounts.All)
        {
            inventory.Add(account.Complete(organization));
        }

        inventory.IsWhole = accounts.All.All(account => account.Account.HasAll(ExportKind.AuthorizationDetails));
    }

    /// <summary>Of an export that was cut off nobody knows what is missing.</summary>
    private void SayOfBroken()
    {
        foreach (var broken in _exports.Where(IsBroken).GroupBy(export => export.Place.Source).Select(ofOne => ofOne.First()))
        {
            _messages.Unread(broken.Place, "all of this export: it is not well-formed", "export it again: a part of it may be missing");
        }
    }

    private static bool IsBroken(Export export) => export.Node.Kind != SyntaxKind.Missing && !export.Node.Tree.Errors.IsEmpty;

    /// <summary>Which accounts the files of a folder are of, by what says it most surely.</summary>
    private void KnowFolders(AccountIndex accounts, List<(Export Export, SyntaxNode Table)> reports)
    {
        foreach (var export in Of(ExportKind.CallerIdentity))
        {
            accounts.Know(export.Folder, [export.Node.Text("Account")]);
        }

        var named = new HashSet<string>(_exports.Select(export => export.Folder).Where(accounts.Knows), StringComparer.Ordinal);
        foreach (var export in Of(ExportKind.AuthorizationDetails).Where(export => !named.Contains(export.Folder)))
        {
            accounts.Know(export.Folder, AuthorizationDetailsReader.AccountsOf(export.Node));
        }

        foreach (var (export, table) in reports.Where(report => !named.Contains(report.Export.Folder)))
        {
            accounts.Know(export.Folder, CredentialReportReader.AccountOf(table) is { } id ? [id] : []);
        }

        foreach (var export in _exports)
        {
            if (!accounts.Knows(export.Folder) && AccountFactsReader.AccountOf(export) is { } id)
            {
                accounts.Know(export.Folder, [id]);
            }
        }
    }

    /// <summary>A report and details that lie together and are of different accounts were mixed up.</summary>
    private void SayOfOthers(List<(Export Export, SyntaxNode Table)> reports)
    {
        foreach (var (export, table) in reports)
        {
            var details = new HashSet<string>(
                Of(ExportKind.AuthorizationDetails).Where(other => other.Folder == export.Folder).SelectMany(other => AuthorizationDetailsReader.AccountsOf(other.Node)),
                StringComparer.Ordinal);
            if (CredentialReportReader.AccountOf(table) is { } id && details.Count > 0 && !details.Contains(id))
            {
                _messages.Unread(
                    export.Place,
                    $"this credential report with the authorization details beside it: it is of account {id}, they are of {string.Join(", ", details.Take(3))}",
                    "export both from one account");
            }
        }
    }

    private void ReadReports(AccountIndex accounts, List<(Export Export, SyntaxNode Table)> reports)
    {
        foreach (var (export, table) in reports)
        {
            var account = CredentialReportReader.AccountOf(table) is { } id ? accounts.WithId(id, export) : accounts.OfFolder(export);
            if (account is null)
            {
                continue;
            }

            Add(ExportKind.CredentialReport, export, account, !table.Tree.Errors.IsEmpty);
            account.ReportTime = export.Node.Time("GeneratedTime") ?? account.ReportTime;
            CredentialReportReader.Read(table, account, _messages);
        }
    }

    private static void Add(ExportKind kind, Export export, AccountBuilder account, bool isPart = false)
    {
        account.Account.AddExport(kind, export.Place);
        if (isPart || IsBroken(export))
        {
            account.Account.MissesPart(kind);
        }
    }

    private void ReadDetails(AccountIndex accounts, ExportDocuments documents)
    {
        var pages = Of(ExportKind.AuthorizationDetails).ToList();
        foreach (var page in pages)
        {
            var ids = new HashSet<string>(AuthorizationDetailsReader.AccountsOf(page.Node), StringComparer.Ordinal);
            foreach (var id in ids)
            {
                Add(ExportKind.AuthorizationDetails, page, accounts.WithId(id, page));
            }

            if (ids.Count == 0 && accounts.OfFolder(page) is { } account)
            {
                Add(ExportKind.AuthorizationDetails, page, account);
            }
        }

        foreach (var folder in pages.GroupBy(page => page.Folder))
        {
            SayOfMissingPages(accounts, [.. folder]);
        }

        new AuthorizationDetailsReader(inventory, documents, accounts).Read(pages);
    }

    private void SayOfMissingPages(AccountIndex accounts, List<Export> pages)
    {
        if (new ExportPages(_messages).LastOfMissing(pages) is not { } last)
        {
            return;
        }

        foreach (var id in pages.SelectMany(page => AuthorizationDetailsReader.AccountsOf(page.Node)).Distinct())
        {
            accounts.WithId(id, last).Account.MissesPart(ExportKind.AuthorizationDetails);
        }
    }

    private Organization? ReadFacts(AccountIndex accounts, ExportDocuments documents)
    {
        var organization = new OrganizationReader(documents);
        var facts = new AccountFactsReader(inventory);
        var cutOff = new ExportPages(_messages).LastOfEachMissing(_exports);
        foreach (var export in _exports)
        {
            if (OrganizationReader.IsAbout(export.Kind))
            {
                organization.Read(export);
            }
            else if (export.Kind is not (ExportKind.AuthorizationDetails or ExportKind.CredentialReport or ExportKind.PermissionSets))
            {
                ReadFact(export, accounts, facts, cutOff.Contains(export));
            }
        }

        new PermissionSetReader(inventory, documents).Read([.. Of(ExportKind.PermissionSets)]);
        AddShared(accounts, cutOff);
        return organization.Complete();
    }

    private static void ReadFact(Export export, AccountIndex accounts, AccountFactsReader facts, bool isCutOff)
    {
        var account = AccountFactsReader.AccountOf(export) is { } id ? accounts.WithId(id, export) : accounts.OfFolder(export);
        if (account is not null)
        {
            Add(export.Kind, export, account, isCutOff);
            facts.Read(export, account);
        }
    }

    /// <summary>What is said once for an organization holds for each of its accounts.</summary>
    private void AddShared(AccountIndex accounts, HashSet<Export> cutOff)
    {
        foreach (var export in _exports.Where(export => OrganizationReader.IsAbout(export.Kind) || export.Kind == ExportKind.PermissionSets))
        {
            if (accounts.All.Count == 0)
            {
                accounts.OfFolder(export);
            }

            foreach (var account in accounts.All)
            {
                Add(export.Kind, export, account, cutOff.Contains(export));
                account.Account.UsesIdentityCenter |= export.Kind == ExportKind.PermissionSets;
            }
        }
    }

    private IEnumerable<Export> Of(ExportKind kind) => _exports.Where(export => export.Kind == kind);
}
