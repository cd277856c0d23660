namespace PolicyLint.Catalog;

/// <summary>
/// One of the tables beside this file, written by hand: names in the first column, in any case. It is read when the first name is
/// looked up, which is only when a policy holds a name that the catalogue does not have. Safe for several threads.
/// </summary>
internal sealed class NameTable(string name)
{
    private readonly Lazy<Dictionary<string, string[]>> _rows = new(() => Read(name));

    /// <summary>The names as the table writes them.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            foreach (var row in _rows.Value)
            {
                yield return row.Key;
            }
        }
    }

    /// <summary>The columns behind the name, those that are empty at the end left out; or null if the name is not in the table.</summary>
    public string[]? Find(string key) => _rows.Value.TryGetValue(key, out var columns) ? columns : null;

    private static Dictionary<string, string[]> Read(string name)
    {
        using var stream = typeof(NameTable).Assembly.GetManifestResourceStream("PolicyLint.Catalog." + name + ".tsv")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        var isHeader = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!isHeader)
            {
                var columns = line.Split('\t');
                rows.Add(columns[0], columns.AsSpan(1).ToArray());
            }

            isHeader = false;
        }

        return rows;
    }
}
