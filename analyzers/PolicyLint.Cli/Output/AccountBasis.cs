using PolicyLint.Model;

namespace PolicyLint.Cli.Output;

/// <summary>What the findings on an account rest on, in words.</summary>
internal static class AccountBasis
{
    /// <summary>Without these little can be said of an account.</summary>
    private static readonly ExportKind[] Wanted =
    [
        ExportKind.AuthorizationDetails, ExportKind.CredentialReport, ExportKind.AccountSummary, ExportKind.PasswordPolicy,
        ExportKind.VirtualMfaDevices, ExportKind.ServerCertificates, ExportKind.SamlProviders, ExportKind.LastAccess, ExportKind.Organization,
        ExportKind.Analyzers,
    ];

    /// <summary>The day that ages are counted to, and where it is from.</summary>
    public static string DayOf(Account account, DateTime? day) => (day, account.Day) switch
    {
        ({ } given, _) => $"{given:yyyy-MM-dd} (--today)",
        (_, { } own) => $"{own.Day:yyyy-MM-dd} ({own.Source})",
        _ => "no day, as no export has a date",
    };

    /// <summary>The commands whose output was read.</summary>
    public static IEnumerable<string> Read(Account account) => account.Exports.Keys.OrderBy(kind => kind).Select(kind => kind.Command());

    /// <summary>The commands whose output is missing.</summary>
    public static IEnumerable<string> Missing(Account account) =>
        Wanted.Where(kind => !account.Exports.ContainsKey(kind)).Select(kind => kind.Command());
}
