using PolicyLint.Model;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Accounts;

/// <summary>Finds the outputs that say that they are not all, where what follows is not there.</summary>
internal sealed class ExportPages(ExportMessages messages)
{
    /// <summary>The members in which commands say that they did not print all.</summary>
    private static readonly string[] MoreFollows = ["IsTruncated", "NextToken", "nextToken"];

    /// <summary>The last of pages that miss some; null if they are whole. Every page but the last one says that another follows.</summary>
    public Export? LastOfMissing(List<Export> pages)
    {
        var last = pages.Find(SaysThatMoreFollows);
        if (last is null || pages.Exists(page => !SaysThatMoreFollows(page)))
        {
            return null;
        }

        var member = MoreFollows.Select(last.Node.Member).First(member => member.Kind != SyntaxKind.Missing);
        messages.Unread(member.Place, "the pages that follow: this export says that it is not all", "add them, or run the command without --max-items and --no-paginate");
        return last;
    }

    private static bool SaysThatMoreFollows(Export page) =>
        page.Node.IsTrue("IsTruncated") || page.Node.Text("NextToken").Length > 0 || page.Node.Text("nextToken").Length > 0;

    /// <summary>The outputs of one command on one thing are pages of each other; those of Access Analyzer are each of another Region.</summary>
    public HashSet<Export> LastOfEachMissing(IEnumerable<Export> all)
    {
        var missing = new HashSet<Export>();
        var others = all.Where(export => export.Kind is not (ExportKind.AuthorizationDetails or ExportKind.CredentialReport));
        foreach (var pages in others.GroupBy(export => (export.Kind, export.Folder, Owner: export.Kind == ExportKind.Analyzers ? RegionOf(export) : export.Owner)))
        {
            if (LastOfMissing([.. pages]) is { } last)
            {
                missing.Add(last);
            }
        }

        return missing;
    }

    private static string? RegionOf(Export analyzers) =>
        AccountArn.RegionOf(analyzers.Owner ?? analyzers.Node.List("analyzers").Select(analyzer => analyzer.Text("arn")).FirstOrDefault() ?? string.Empty);
}
