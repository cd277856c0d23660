using PolicyLint.Linting;

namespace PolicyLint.Core.Tests.Architecture;

/// <summary>What docs/peer-rules.tsv says of other tools' cases has the form that tools/compare reads.</summary>
public sealed class PeerRulesTests
{
    private static readonly string[] Forms =
        ["", "identity", "resource", "trust", "template", "action", "statement", "resource-value", "bucket-resource", "version"];

    private static readonly string[] Reasons =
        ["", "other kind", "rule of later", "their bug", "unknown value", "strict only"];

    private static IEnumerable<string[]> Rows => File.ReadAllLines(Path.Combine(Repository(AppContext.BaseDirectory), "docs", "peer-rules.tsv"))
        .Where(line => !line.StartsWith('#'))
        .Skip(1)
        .Select(line => line.Split('\t'));

    [Test]
    public void Has_six_columns_and_each_case_of_a_rule_once()
    {
        Assert.That(Rows.Select(row => row.Length), Is.All.EqualTo(6));
        Assert.That(Rows.Select(row => row[0] + " " + row[1]), Is.Unique);
    }

    [Test]
    public void Has_forms_and_reasons_of_their_lists()
    {
        Assert.That(Rows.Select(row => row[2]).Distinct(), Is.SubsetOf(Forms));
        Assert.That(Rows.Select(row => row[4]).Distinct(), Is.SubsetOf(Reasons));
    }

    [Test]
    public void Names_rules_that_exist() => Assert.That(
        Rows.SelectMany(row => row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(id => RuleCatalogue.Find(id) is null), Is.Empty);

    [Test]
    public void Names_a_page_of_aws_where_a_verdict_of_another_tool_is_wrong() =>
        Assert.That(Rows.Where(row => row[4] == "their bug").Select(row => row[5]), Is.All.Contains("https://docs.aws.amazon.com/"));

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "PolicyLint.sln")) ? folder : Repository(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!);
}
