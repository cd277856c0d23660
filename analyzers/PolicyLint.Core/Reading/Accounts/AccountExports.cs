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
    /// <summary>Where the first column of a report begins, if it is not in base64: behind a byte order mark or a quote.</summary>
    private const int LongestStart = 16;

    /// <summary>The members in which commands say that they did not print all.</summary>
    private static readonly string[] MoreFollows = ["IsTruncated", "NextToken", "nextToken"];

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

        var reports = OpenReports(trees);
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

    /// <summary>The tables of the credential reports, with when each was made.</summary>
    private List<(Export Export, SyntaxNode Table)> OpenReports(List<SyntaxTree> trees)
    {
        var reports = new List<(Export, SyntaxNode)>();
        foreach (var export in Of(ExportKind.CredentialReport))
        {
            if (export.Node.Kind == SyntaxKind.Sequence)
            {
                reports.Add((export, export.Node));
            }
            else if (Table(export, trees) is { } table)
            {
                reports.Add((export, table));
            }
        }

        return reports;
    }

    private SyntaxNode? Table(Export export, List<SyntaxTree> trees)
    {
        var content = export.Node.Member("Content");
        if (content.Kind != SyntaxKind.String)
        {
            _messages.Unread(export.Place, "a credential report without its Content", "print it with 'aws iam get-credential-report' and no --query");
            return null;
        }

        var (outer, span) = RawText(content);
        if (outer.Content.IndexOf("user", span.Start, Math.Min(span.Length, LongestStart), StringComparison.OrdinalIgnoreCase) >= 0
            && ExportShape.IsCredentialReport(content.Value, out var separator))
        {
            return Parse(content.ToMappedText(), separator, trees);
        }

        var text = Base64Text.Decode(outer, span);
        if (text is null || !ExportShape.IsCredentialReport(text.Content, out separator))
        {
            _messages.Unread(content.Place, "the Content of this credential report is no CSV in base64", "get the report again: a part of it is missing");
            return null;
        }

        return Parse(text, separator, trees);
    }

    /// <summary>Base64 has nothing to escape, so mostly it can be decoded where it stands, without a copy of all of it.</summary>
    private static (MappedText Outer, TextSpan Span) RawText(SyntaxNode content)
    {
        var outer = content.Tree.Text;
        var span = content.Span;
        if (content.Style == SyntaxStyle.DoubleQuoted && span.Length > 1 && outer.Content[span.End - 1] == '"'
            && outer.Content.IndexOf('\\', span.Start, span.Length) < 0)
        {
            return (outer, new TextSpan(span.Start + 1, span.Length - 2));
        }

        var text = content.ToMappedText();
        return (text, new TextSpan(0, text.Content.Length));
    }

    private static SyntaxNode Parse(MappedText text, char separator, List<SyntaxTree> trees)
    {
        var tree = CsvSyntaxReader.Read(text, separator);
        trees.Add(tree);
        return tree.Root;
    }

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

            account.Account.AddExport(ExportKind.CredentialReport, export.Place);
            account.ReportTime = export.Node.Time("GeneratedTime") ?? account.ReportTime;
            CredentialReportReader.Read(table, account, _messages);
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
                accounts.WithId(id, page).Account.AddExport(ExportKind.AuthorizationDetails, page.Place);
            }

            if (ids.Count == 0)
            {
                accounts.OfFolder(page)?.Account.AddExport(ExportKind.AuthorizationDetails, page.Place);
            }
        }

        foreach (var folder in pages.GroupBy(page => page.Folder))
        {
            SayOfMissingPages(accounts, [.. folder]);
        }

        new AuthorizationDetailsReader(inventory, documents, accounts).Read(pages);
    }

    /// <summary>Every page but the last one says that another follows.</summary>
    private Export? LastOfMissingPages(List<Export> pages)
    {
        var last = pages.Find(SaysThatMoreFollows);
        if (last is null || pages.Exists(page => !SaysThatMoreFollows(page)))
        {
            return null;
        }

        var member = MoreFollows.Select(last.Node.Member).First(member => member.Kind != SyntaxKind.Missing);
        _messages.Unread(member.Place, "the pages that follow: this export says that it is not all", "add them, or run the command without --max-items and --no-paginate");
        return last;
    }

    private static bool SaysThatMoreFollows(Export page) =>
        page.Node.IsTrue("IsTruncated") || page.Node.Text("NextToken").Length > 0 || page.Node.Text("nextToken").Length > 0;

    private void SayOfMissingPages(AccountIndex accounts, List<Export> pages)
    {
        if (LastOfMissingPages(pages) is not { } last)
        {
            return;
        }

        foreach (var id in pages.SelectMany(page => AuthorizationDetailsReader.AccountsOf(page.Node)).Distinct())
        {
            accounts.WithId(id, last).Account.MissesPart(ExportKind.AuthorizationDetails);
        }
    }

    /// <summary>The outputs of one command on one thing are pages of each other; those of Access Analyzer are each of another Region.</summary>
    private HashSet<Export> OfMissingPages()
    {
        var missing = new HashSet<Export>();
        var others = _exports.Where(export => export.Kind is not (ExportKind.AuthorizationDetails or ExportKind.CredentialReport));
        foreach (var pages in others.GroupBy(export => (export.Kind, export.Folder, Owner: export.Kind == ExportKind.Analyzers ? RegionOf(export) : export.Owner)))
        {
            if (LastOfMissingPages([.. pages]) is { } last)
            {
                missing.Add(last);
            }
        }

        return missing;
    }

    private static string? RegionOf(Export analyzers) =>
        AccountArn.RegionOf(analyzers.Owner ?? analyzers.Node.List("analyzers").Select(analyzer => analyzer.Text("arn")).FirstOrDefault() ?? string.Empty);

    private Organization? ReadFacts(AccountIndex accounts, ExportDocuments documents)
    {
        var organization = new OrganizationReader(documents);
        var facts = new AccountFactsReader(inventory);
        var cutOff = OfMissingPages();
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
            facts.Read(export, account);
            if (isCutOff)
            {
                account.Account.MissesPart(export.Kind);
            }
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
                account.Account.AddExport(export.Kind, export.Place);
                if (cutOff.Contains(export))
                {
                    account.Account.MissesPart(export.Kind);
                }

                account.Account.UsesIdentityCenter |= export.Kind == ExportKind.PermissionSets;
            }
        }
    }

    private IEnumerable<Export> Of(ExportKind kind) => _exports.Where(export => export.Kind == kind);
}
