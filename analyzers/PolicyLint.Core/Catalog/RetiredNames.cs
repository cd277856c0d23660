namespace PolicyLint.Catalog;

/// <summary>Services and actions that AWS ended, renamed or replaced, beyond those that the catalogue itself marks as retired.</summary>
/// <remarks>Sources and date stand at the head of RetiredNames.tsv.</remarks>
public static class RetiredNames
{
    private static readonly NameTable Table = new("RetiredNames");

    /// <summary>Every name of the table: actions, and services as <c>zocalo:*</c>.</summary>
    public static IEnumerable<string> Names => Table.Names;

    /// <summary>What became of the service with this prefix; null if it is not in the table.</summary>
    public static RetiredName? FindService(string prefix) => Find(prefix + ":*");

    /// <summary>What became of the action (<c>aws-portal:ViewBilling</c>); null if it is not in the table.</summary>
    public static RetiredName? FindAction(string action) => action.IndexOf('*') < 0 ? Find(action) : null;

    /// <summary>
    /// Whether the service, which the catalogue lists, has actions that finer ones replaced. Asked of every action, so that it must not
    /// read the table.
    /// </summary>
    public static bool HasReplacedActions(string prefix) => prefix is "aws-portal" or "purchase-orders";

    private static RetiredName? Find(string name)
    {
        if (Table.Find(name) is not { } columns)
        {
            return null;
        }

        var instead = columns.Length > 1 && columns[1].Length > 0 ? columns[1].Split(' ') : [];
        return new RetiredName(FateOf(columns[0]), [.. instead], columns.Length > 2 ? columns[2] : string.Empty);
    }

    private static RetiredNameFate FateOf(string word) => word switch
    {
        "ended" => RetiredNameFate.Ended,
        "renamed" => RetiredNameFate.Renamed,
        "replaced" => RetiredNameFate.Replaced,
        "unlisted" => RetiredNameFate.Unlisted,
        _ => RetiredNameFate.Removed,
    };
}
