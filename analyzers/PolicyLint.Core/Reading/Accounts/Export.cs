using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>One output of an AWS command.</summary>
/// <param name="Kind">Of which command.</param>
/// <param name="Node">What it printed; missing where it is a message in plain text.</param>
/// <param name="Owner">The ARN that it stands under, where the output itself does not say whose it is.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Export(ExportKind Kind, SyntaxNode Node, string? Owner, Place Place)
{
    /// <summary>The folder of its file: what stands together is of one account.</summary>
    public string Folder
    {
        get
        {
            var name = Place.Source.Name;
            var slash = name.LastIndexOf('/');
            return slash < 0 ? string.Empty : name.Substring(0, slash);
        }
    }
}
