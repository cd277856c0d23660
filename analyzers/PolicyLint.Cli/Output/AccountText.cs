using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Cli.Output;

/// <summary>What the findings on accounts rest on: the day that ages are counted to, which exports were there and which were not.</summary>
internal sealed class AccountText(TextWriter writer, TextStyle style)
{
    /// <summary>Without these little can be said of an account.</summary>
    private static readonly ExportKind[] Wanted =
    [
        ExportKind.AuthorizationDetails, ExportKind.CredentialReport, ExportKind.AccountSummary, ExportKind.PasswordPolicy,
        ExportKind.VirtualMfaDevices, ExportKind.ServerCertificates, ExportKind.SamlProviders, ExportKind.LastAccess, ExportKind.Organization,
        ExportKind.Analyzers,
    ];

    public void Write(CheckReport report)
    {
        foreach (var account in report.Accounts.SelectMany(inventory => inventory.Accounts))
        {
            Write(account, report.AccountDay);
        }
    }

    private void Write(Account account, DateTime? day)
    {
        writer.Write(style.Strong(ShownText.Escape(account.Name)) + "\n");
        writer.Write("  ages are counted to: " + DayOf(account, day) + "\n");
        writer.Write("  read: " + string.Join(", ", account.Exports.Keys.OrderBy(kind => kind).Select(kind => kind.Command())) + "\n");
        var missing = Wanted.Where(kind => !account.Exports.ContainsKey(kind)).Select(kind => kind.Command()).ToList();
        if (missing.Count > 0)
        {
            writer.Write($"  not given: {string.Join(", ", missing)} (policylint account --how)\n");
        }

        writer.Write("\n");
    }

    private static string DayOf(Account account, DateTime? day) => (day, account.Day) switch
    {
        ({ } given, _) => $"{given:yyyy-MM-dd} (--today)",
        (_, { } own) => $"{own.Day:yyyy-MM-dd} ({own.Source})",
        _ => "no day, as no export has a date",
    };
}
