using System.Globalization;
using PolicyLint.Syntax;

namespace PolicyLint.Reading.Accounts;

/// <summary>Reads members of what AWS commands print.</summary>
internal static class ExportFields
{
    /// <summary>The text of a member; empty if it is not there or no scalar.</summary>
    public static string Text(this SyntaxNode node, string name) => node.Member(name) is { IsScalar: true, Kind: not SyntaxKind.Null } member ? member.Value : string.Empty;

    /// <summary>The time of a member; null if it is not there or none.</summary>
    public static DateTime? Time(this SyntaxNode node, string name) => AwsTime.Parse(node.Text(name));

    /// <summary>The number of a member; null if it is not there or none.</summary>
    public static int? Number(this SyntaxNode node, string name) =>
        int.TryParse(node.Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a member is true.</summary>
    public static bool IsTrue(this SyntaxNode node, string name) => node.Text(name).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The items of a list; one that is written without its list is a list of one, as some tools print it.</summary>
    public static IEnumerable<SyntaxNode> List(this SyntaxNode node, string name)
    {
        var list = node.Member(name);
        if (list.Kind == SyntaxKind.Mapping || list.Kind == SyntaxKind.String)
        {
            yield return list;
        }

        foreach (var item in list.Items)
        {
            yield return item;
        }
    }
}
