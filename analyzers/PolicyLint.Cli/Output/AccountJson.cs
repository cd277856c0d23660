using System.Globalization;
using Newtonsoft.Json;
using PolicyLint.Linting.Standards;
using PolicyLint.Model;
using PolicyLint.Rules.Accounts;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>
/// What JSON says of accounts beside the findings: the day ages are counted to, the exports, who may do how much, the ten practices, and
/// the controls of a standard. Findings of controls are referred to by their fingerprints.
/// </summary>
internal static class AccountJson
{
    public static void Write(CheckReport report, JsonWriter json)
    {
        if (report.Accounts.Count == 0)
        {
            return;
        }

        var powers = new Powers();
        json.Array("accounts", report.Accounts.SelectMany(inventory => inventory.Accounts), account => json.Object(() =>
        {
            json.Member("id", account.Id);
            WriteDay(json, account, report.AccountDay);
            json.Array("exports", account.Exports.OrderBy(export => export.Key), export => json.Object(() =>
            {
                json.Member("command", "aws " + export.Key.Command());
                json.Member("file", export.Value.Source.Name);
                json.Member("complete", account.HasAll(export.Key));
            }));
            WriteCounts(json, account);
            json.Object("powers", () =>
            {
                foreach (var row in PowerCounts.Of(account, powers))
                {
                    WritePowers(json, row);
                }
            });
            WriteIdentities(json, account, powers);
            json.Array("administrators", Administrators.Of(account), administrator => json.Object(() =>
            {
                json.Member("kind", administrator.Identity.Noun);
                json.Member("name", ShownText.Mask(administrator.Identity.Name.Display));
                json.Member("via", ShownText.Mask(administrator.Via));
                json.Array("unless", administrator.Caveats, json.WriteValue);
            }));
            var practices = report.Practices.Value.FirstOrDefault(result => ReferenceEquals(result.Account, account));
            json.Array("practices", practices?.Controls ?? [], control => WriteControl(json, control, report));
        }));
        json.Array("standards", report.Standards, result => json.Object(() =>
        {
            json.Member("standard", result.Standard.Id);
            json.Member("title", result.Standard.Title);
            json.Member("account", result.Account.Id);
            json.Member("passed", result.Count(ControlStatus.Passed));
            json.Member("failed", result.Count(ControlStatus.Failed));
            json.Member("notDecidable", result.Count(ControlStatus.NotDecidable));
            json.Array("controls", result.Controls, control => WriteControl(json, control, report));
        }));
    }

    private static void WriteDay(JsonWriter json, Account account, DateTime? given)
    {
        json.Member("day", (given ?? account.Day?.Day)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.Member("dayFrom", given is null ? account.Day?.Source : "--today");
    }

    private static void WriteCounts(JsonWriter json, Account account)
    {
        json.Object("counts", () =>
        {
            json.Member("users", Math.Max(account.Users.Length, account.Credentials.Count(row => !row.IsRoot)));
            json.Member("groups", account.Groups.Length);
            json.Member("roles", account.Roles.Length);
            json.Member("policies", account.Policies.Length);
        });
    }

    /// <summary>How many have which power: <c>"users": {"administrator": 1, …}</c>.</summary>
    private static void WritePowers(JsonWriter json, PowerCounts row) => json.Object(row.Kind, () =>
    {
        for (var index = 0; index < row.Counts.Length; index++)
        {
            json.Member(PowerCounts.NameOf(PowerCounts.Levels[index]), row.Counts[index]);
        }
    });

    private static void WriteIdentities(JsonWriter json, Account account, Powers powers)
    {
        IEnumerable<IamIdentity> identities = [.. account.Users, .. account.Groups, .. account.Roles];
        json.Array("identities", identities, identity => json.Object(() =>
        {
            json.Member("kind", identity.Noun);
            json.Member("name", ShownText.Mask(identity.Name.Display));
            json.Member("power", PowerCounts.NameOf(powers.Of(identity)));
        }));
    }

    private static void WriteControl(JsonWriter json, ControlResult result, CheckReport report) => json.Object(() =>
    {
        json.Member("number", result.Control.Number);
        json.Member("title", result.Control.Title);
        json.Member("status", ControlWords.NameOf(result.Status));
        json.Member("reason", result.Reason.Length == 0 ? null : result.Reason);
        json.Array("rules", result.Control.Rules, json.WriteValue);
        json.Array("equivalents", result.Control.Equivalents, json.WriteValue);
        json.Array("findings", result.Findings, finding => json.Object(() =>
        {
            json.Member("rule", finding.Rule.Id);
            json.Member("message", ShownText.Mask(finding.Message));
            json.Member("file", finding.Place.Source.Name);
            json.Member("line", finding.Place.Source.Lines.LineAt(finding.Place.SourceSpan.Start));
            json.Member("fingerprint", report.FingerprintOf(finding));
        }));
    });
}
