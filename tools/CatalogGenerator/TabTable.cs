namespace PolicyLint.CatalogGenerator;

/// <summary>Rows of a hand-written table: tab-separated, <c>#</c> begins a comment.</summary>
internal static class TabTable
{
    public static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
