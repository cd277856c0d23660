using System.Globalization;
using System.Text;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.CorpusReport;

/// <summary>The section of the measurements that says what real policies give: the last of the page.</summary>
public static class CorpusSection
{
    private const string Heading = "## Findings on real policies\n";

    /// <summary>The page with this section in place of the one it had.</summary>
    public static string PutInto(string page, string section)
    {
        var start = page.IndexOf(Heading, StringComparison.Ordinal);
        var before = start < 0 ? page.TrimEnd() + "\n\n" : page[..start];
        return before + section;
    }

    public static string Write(IReadOnlyList<CorpusFolder> folders)
    {
        var text = new StringBuilder(Heading);
        text.Append("\nWritten by `tools/corpus`; do not edit. Everything that is printed counts, info too.\n\n");
        WriteTotals(text, folders);
        WriteKinds(text, folders);
        WriteRules(text, folders);
        return text.ToString();
    }

    private static void WriteTotals(StringBuilder text, IReadOnlyList<CorpusFolder> folders)
    {
        text.Append("| folder | files | policies | not analysed | findings, default | a policy | findings, strict | a policy |\n");
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var folder in folders)
        {
            Line(text, $"| {folder.Name} | {folder.Files} | {folder.Policies} | {folder.NotAnalysed.Count} | {folder.Total(Profile.Default)} | {Rate(folder, Profile.Default):F2} | {folder.Total(Profile.Strict)} | {Rate(folder, Profile.Strict):F2} |");
        }

        text.Append('\n');
    }

    private static void WriteKinds(StringBuilder text, IReadOnlyList<CorpusFolder> folders)
    {
        var kinds = folders.SelectMany(folder => folder.PoliciesByKind.Keys).Distinct().Order().ToList();
        WriteHead(text, "policies by kind", kinds.Select(kind => kind.Name()));
        foreach (var folder in folders)
        {
            WriteRow(text, folder.Name, kinds.Select(kind => folder.PoliciesByKind.GetValueOrDefault(kind)));
        }

        text.Append('\n');
    }

    private static void WriteRules(StringBuilder text, IReadOnlyList<CorpusFolder> folders)
    {
        WriteHead(text, "rule", ["profile", .. folders.SelectMany(folder => new[] { folder.Name, "strict" })]);
        var rules = folders.SelectMany(folder => folder.Findings[Profile.Strict].Keys.Concat(folder.Findings[Profile.Default].Keys));
        foreach (var rule in rules.Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            var profile = rule.Profile.ToString().ToLowerInvariant();
            var counts = folders.SelectMany(folder => new[] { Count(folder, Profile.Default, rule), Count(folder, Profile.Strict, rule) });
            WriteRow(text, $"{rule.Id} {rule.Title} | {profile}", counts);
        }
    }

    private static void WriteHead(StringBuilder text, string first, IEnumerable<string> others)
    {
        var names = others.ToList();
        text.Append("| ").Append(first).Append(" | ").AppendJoin(" | ", names).Append(" |\n");
        text.Append("| --- | ").AppendJoin(" | ", names.Select(name => name == "profile" ? "---" : "---:")).Append(" |\n");
    }

    private static void WriteRow(StringBuilder text, string first, IEnumerable<int> counts) =>
        text.Append("| ").Append(first).Append(" | ").AppendJoin(" | ", counts).Append(" |\n");

    private static int Count(CorpusFolder folder, Profile profile, RuleDescriptor rule) => folder.Findings[profile].GetValueOrDefault(rule);

    private static double Rate(CorpusFolder folder, Profile profile) => folder.Policies == 0 ? 0 : (double)folder.Total(profile) / folder.Policies;

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
