using Newtonsoft.Json;
using PolicyLint.Linting.Standards;
using PolicyLint.Model;
using PolicyLint.Rules.Accounts;

namespace PolicyLint.Cli.Output.Html;

/// <summary>Writes what the page shows of one account beside its findings.</summary>
internal sealed class PageAccount(CheckReport report, PageText text)
{
    private const int MostAdministrators = 50;
    private const int MostFindings = 10;

    private readonly Powers _powers = new();

    public void Write(JsonWriter json, Account account) => json.Object(() =>
    {
        json.Member("id", account.Id);
        json.Member("name", account.Name);
        json.Member("day", text.Of(AccountBasis.DayOf(account, report.AccountDay)));
        json.Array("read", account.Exports.OrderBy(export => export.Key), export => json.Object(() =>
        {
            json.Member("command", export.Key.Command());
            json.Member("file", text.Of(export.Value.Source.Name));
            json.Member("complete", account.HasAll(export.Key));
        }));
        json.Array("missing", AccountBasis.Missing(account), json.WriteValue);
        json.Member("policies", account.Policies.Length);
        WritePowers(json, account);
        WriteAdministrators(json, account);
        json.Array("practices", report.Practices.Value.Of(account).SelectMany(result => result.Controls), control => WriteControl(json, control));
        json.Array("standards", report.Standards.Of(account), result => json.Object(() =>
        {
            json.Member("title", result.Standard.Title);
            json.Array("controls", result.Controls, control => WriteControl(json, control));
        }));
    });

    private void WritePowers(JsonWriter json, Account account)
    {
        // Without the details nobody's power is known, and a table of zeros would say that there is nobody.
        var rows = account.Exports.ContainsKey(ExportKind.AuthorizationDetails) ? PowerCounts.Of(account, _powers) : [];
        json.Array("powers", rows, row => json.Object(() =>
        {
            json.Member("kind", row.Kind);
            json.Array("counts", row.Counts, count => json.WriteValue(count));
        }));
    }

    private void WriteAdministrators(JsonWriter json, Account account)
    {
        var administrators = Administrators.Of(account);
        json.Array("administrators", administrators.Take(MostAdministrators), administrator => json.Object(() =>
        {
            json.Member("kind", administrator.Identity.Noun);
            json.Member("name", text.Of(administrator.Identity.Name.Display));
            json.Member("via", text.Of(administrator.Via));
            json.Array("unless", administrator.Caveats.Take(MostFindings), caveat => json.WriteValue(text.Of(caveat)));
        }));
        json.Member("administratorsMore", Math.Max(0, administrators.Length - MostAdministrators));
    }

    private void WriteControl(JsonWriter json, ControlResult result) => json.Object(() =>
    {
        json.Member("number", result.Control.Number);
        json.Member("title", result.Control.Title);
        json.Member("status", ControlWords.NameOf(result.Status));
        json.Member("reason", result.Reason);
        json.Array("rules", result.Control.Rules, json.WriteValue);
        json.Array("equivalents", result.Control.Equivalents, json.WriteValue);
        json.Array("findings", result.Findings.Take(MostFindings), finding => json.Object(() =>
        {
            json.Member("rule", finding.Rule.Id);
            json.Member("severity", SeverityNames.Of(finding.Severity));
            json.Member("message", text.Of(finding.Message));
            PageFinding.WritePlace(json, finding.Place, text);
        }));
        json.Member("more", Math.Max(0, result.Findings.Length - MostFindings));
    });
}
