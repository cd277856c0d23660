using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using PolicyLint.Catalog;
using PolicyLint.Cli.Commands;
using PolicyLint.Diagnostics;
using PolicyLint.Reading;

namespace PolicyLint.Cli.Output.Html;

/// <summary>
/// The data of the page, as JSON that may stand in a script element: <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, U+2028 and U+2029 are
/// escaped. Whatever the report holds, it is of a bounded size.
/// </summary>
internal sealed class PageData
{
    /// <summary>In bytes of UTF-8; with script and style the page stays below ten million.</summary>
    private const int Most = 9_500_000;

    private const int MostOfAccounts = 3_000_000;
    private const int MostNotAnalysed = 200;

    private static readonly int[] Limits = [FindingGroup.MostShown, 100, 50, 20, 10, 5, 2, 1, 0];

    private readonly CheckReport _report;
    private readonly PageText _text;
    private readonly List<FindingGroup> _groups;

    private PageData(CheckReport report)
    {
        _report = report;
        _text = new PageText(report.Redaction);
        _groups = FindingGroup.Of(report);
    }

    public static string Of(CheckReport report) => new PageData(report).Write();

    private string Write()
    {
        var head = Head();
        var accounts = Accounts();
        var findings = Findings(Most - Encoding.UTF8.GetByteCount(head) - Encoding.UTF8.GetByteCount(accounts));
        return $"{{{Inside(head)},{Inside(accounts)},{Inside(findings)}}}";
    }

    /// <summary>The members of an object without its braces.</summary>
    private static string Inside(string json) => json[1..^1];

    private string ToJson(Action<JsonWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new RedactingJsonWriter(writer, _report.Redaction) { StringEscapeHandling = StringEscapeHandling.EscapeHtml };
        write(json);
        json.Flush();
        return writer.ToString();
    }

    private string Head() => ToJson(json => json.Object(() =>
    {
        json.Member("version", RootPolicyLintCommand.Version);
        json.Member("catalog", AwsCatalog.Current.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Member("today", _report.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Member("profile", SeverityNames.Of(_report.Profile));
        json.Object("counts", () => WriteCounts(json));
        json.Object("rules", () => WriteRules(json));
        json.Array("powerLevels", PowerCounts.Levels, level => json.WriteValue(PowerCounts.WordsOf(level)));
        json.Array("notAnalysed", _report.NotAnalysed.Take(MostNotAnalysed), entry => WriteNotAnalysed(json, entry));
        json.Array("missing", _report.Missing.Take(MostNotAnalysed), name => json.WriteValue(_text.Of(name)));
    }));

    private void WriteCounts(JsonWriter json)
    {
        json.Member("error", _report.Count(Severity.Error));
        json.Member("warning", _report.Count(Severity.Warning));
        json.Member("info", _report.Count(Severity.Info));
        json.Member("files", _report.Files);
        json.Member("policies", _report.Policies);
        json.Member("policiesWithFindings", _report.PoliciesWithFindings);
        json.Member("suppressed", _report.Suppressed);
        json.Member("notAnalysed", _report.NotAnalysed.Count);
    }

    private void WriteRules(JsonWriter json)
    {
        foreach (var rule in RulesShown())
        {
            json.Object(rule.Id, () =>
            {
                json.Member("title", rule.Title);
                json.Member("family", FamilyNames.Of(rule.Family));
                json.Member("why", rule.Why);
                json.Member("further", rule.FurtherAdvice);
                json.Member("page", rule.Page);
                json.Array("equivalents", rule.Equivalents, json.WriteValue);
                json.Member("total", _groups.Find(group => group.Rule.Id == rule.Id)?.Findings.Count ?? 0);
            });
        }
    }

    /// <summary>The rules of the findings, in the order of their groups.</summary>
    private IEnumerable<RuleDescriptor> RulesShown() => _groups.Select(group => group.Rule);

    private void WriteNotAnalysed(JsonWriter json, NotAnalysed entry) => json.Object(() =>
    {
        json.Member("file", _text.Of(entry.Name));
        json.Member("line", entry.Line);
        json.Member("reason", _text.Of(entry.Reason));
    });

    private string Accounts()
    {
        var all = _report.Accounts.SelectMany(inventory => inventory.Accounts).ToList();
        var page = new PageAccount(_report, _text);
        var shown = new List<string>();
        var left = MostOfAccounts;
        foreach (var account in all)
        {
            var json = ToJson(writer => page.Write(writer, account));
            left -= Encoding.UTF8.GetByteCount(json);
            if (left < 0)
            {
                break;
            }

            shown.Add(json);
        }

        return ToJson(json => json.Object(() =>
        {
            json.Array("accounts", shown, json.WriteRawValue);
            json.Member("accountsMore", all.Count - shown.Count);
        }));
    }

    /// <summary>The first findings of each group: so many of each that all fit.</summary>
    private string Findings(int room)
    {
        var page = new PageFinding(_text, _report.Redaction);
        var groups = _groups.ConvertAll(group => group.Findings.Take(FindingGroup.MostShown)
            .Select(entry => ToJson(json => page.Write(json, entry))).ToList());
        var limit = Limits.First(count => groups.Sum(group => group.Take(count).Sum(json => Encoding.UTF8.GetByteCount(json) + 1)) <= room);
        return ToJson(json => json.Object(() =>
        {
            json.Member("limit", limit);
            json.Array("findings", groups.SelectMany(group => group.Take(limit)), json.WriteRawValue);
        }));
    }
}
