using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>Opens credential reports, which are CSV, or JSON with the CSV in base64; some tools put it there as it is.</summary>
internal sealed class CredentialReportTables(ExportMessages messages, List<SyntaxTree> trees)
{
    /// <summary>Where the first column of a report begins, if it is not in base64: behind a byte order mark or a quote.</summary>
    private const int LongestStart = 16;

    /// <summary>The tables of the reports that can be read; of the others it is said why not.</summary>
    public List<(Export Export, SyntaxNode Table)> Of(IEnumerable<Export> exports)
    {
        var reports = new List<(Export, SyntaxNode)>();
        foreach (var export in exports)
        {
            if (export.Node.Kind == SyntaxKind.Sequence)
            {
                reports.Add((export, export.Node));
            }
            else if (Table(export) is { } table)
            {
                reports.Add((export, table));
            }
        }

        return reports;
    }

    private SyntaxNode? Table(Export export)
    {
        var content = export.Node.Member("Content");
        if (content.Kind != SyntaxKind.String)
        {
            messages.Unread(export.Place, "a credential report without its Content", "print it with 'aws iam get-credential-report' and no --query");
            return null;
        }

        var (outer, span) = RawText(content);
        if (outer.Content.IndexOf("user", span.Start, Math.Min(span.Length, LongestStart), StringComparison.OrdinalIgnoreCase) >= 0
            && ExportShape.IsCredentialReport(content.Value, out var separator))
        {
            return Parse(content.ToMappedText(), separator);
        }

        var text = Base64Text.Decode(outer, span);
        if (text is null || !ExportShape.IsCredentialReport(text.Content, out separator))
        {
            messages.Unread(content.Place, "the Content of this credential report is no CSV in base64", "get the report again: a part of it is missing");
            return null;
        }

        return Parse(text, separator);
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

    private SyntaxNode Parse(MappedText text, char separator)
    {
        var tree = CsvSyntaxReader.Read(text, separator);
        trees.Add(tree);
        return tree.Root;
    }
}
