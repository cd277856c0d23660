using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Syntax;
using PolicyLint.Text;

namespace PolicyLint.Reading.Accounts;

/// <summary>Reads the rows of a credential report. Columns are found by name, so their order and number do not matter.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html</remarks>
internal sealed class CredentialReportReader
{
    private const int Keys = 2;
    private const int Certificates = 2;

    /// <summary>What people read; nothing is judged by it.</summary>
    private static readonly string[] OtherColumns =
    [
        "password_next_rotation", "access_key_1_last_used_region", "access_key_2_last_used_region", "cert_1_last_rotated", "cert_2_last_rotated",
        "additional_credentials_info",
    ];

    private static readonly string[] JudgedColumns =
    [
        "user", "arn", "user_creation_time", "password_enabled", "password_last_used", "password_last_changed", "mfa_active",
        "access_key_1_active", "access_key_1_last_rotated", "access_key_1_last_used_date", "access_key_1_last_used_service",
        "access_key_2_active", "access_key_2_last_rotated", "access_key_2_last_used_date", "access_key_2_last_used_service",
        "cert_1_active", "cert_2_active",
    ];

    private static readonly (string Active, string Rotated, string Used, string Service)[] KeyColumns =
    [
        ("access_key_1_active", "access_key_1_last_rotated", "access_key_1_last_used_date", "access_key_1_last_used_service"),
        ("access_key_2_active", "access_key_2_last_rotated", "access_key_2_last_used_date", "access_key_2_last_used_service"),
    ];

    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private readonly ExportMessages _messages;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SyntaxNode> _fields = [];
    private (Place Place, string Text, int Count)? _unreadTime;
    private (Place Place, string Text, int Count)? _unreadFlag;
    private bool _isRoot;

    private CredentialReportReader(ExportMessages messages) => _messages = messages;

    /// <summary>The account of the first row that names one.</summary>
    public static string? AccountOf(SyntaxNode table)
    {
        foreach (var row in table.Items)
        {
            foreach (var field in row.Items)
            {
                if (AccountArn.AccountOf(field.Value) is { } account)
                {
                    return account;
                }
            }
        }

        return null;
    }

    public static void Read(SyntaxNode table, AccountBuilder account, ExportMessages messages) => new CredentialReportReader(messages).Read(table, account);

    private void Read(SyntaxNode table, AccountBuilder account)
    {
        var isFirst = true;
        var width = 0;
        (Place Place, int Fields, int Count)? cut = null;
        foreach (var row in table.Items)
        {
            if (isFirst)
            {
                ReadHeader(row, account);
                isFirst = false;
                width = row.Count;
                continue;
            }

            if (row.Count != width)
            {
                cut = (cut?.Place ?? row.Place, cut?.Fields ?? row.Count, (cut?.Count ?? 0) + 1);
                account.Account.MissesPart(ExportKind.CredentialReport);
            }

            ReadRow(row, account);
        }

        if (cut is { } found)
        {
            var rows = found.Count == 1 ? "this row" : $"{ExportMessages.Count(found.Count, "row")}, as this one, which";
            _messages.Unread(found.Place, $"{rows} has {found.Fields} of {width} fields", "get the report again: a part of it is missing");
        }

        Say(_unreadTime, "no time that AWS writes", account);
        Say(_unreadFlag, "neither true nor false", account);
    }

    private void Say((Place Place, string Text, int Count)? unread, string what, AccountBuilder account)
    {
        if (unread is { } field)
        {
            account.Account.MissesPart(ExportKind.CredentialReport);
            var more = field.Count == 1 ? string.Empty : $" (and {field.Count - 1} more)";
            _messages.Unread(field.Place, $"'{field.Text}' is {what}{more}", "get the report again, and do not edit it in a spreadsheet");
        }
    }

    private void ReadHeader(SyntaxNode header, AccountBuilder account)
    {
        var index = 0;
        foreach (var field in header.Items)
        {
            var name = field.Value.Trim();
            if (!_columns.TryGetValue(name, out _))
            {
                _columns.Add(name, index);
            }

            if (!IsIn(JudgedColumns, name) && !IsIn(OtherColumns, name))
            {
                _messages.Note(field.Place, $"the column '{name}', which is not known", "update the tool if AWS has a new column; the others are judged");
            }

            index++;
        }

        var missing = JudgedColumns.Where(name => !_columns.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            account.Account.MissesPart(ExportKind.CredentialReport);
            _messages.Unread(header.Place, $"the report has no column {string.Join(", ", missing.Take(3))}{(missing.Count > 3 ? " …" : string.Empty)}", "get the report again: it is made with all columns");
        }
    }

    private void ReadRow(SyntaxNode row, AccountBuilder account)
    {
        _fields.Clear();
        foreach (var field in row.Items)
        {
            _fields.Add(field);
        }

        var name = Text("user");
        if (name.Length == 0)
        {
            return;
        }

        _isRoot = name == Credentials.RootName;
        var credentials = new Credentials(account.Account, name, Text("arn"), PlaceOf("user", row))
        {
            Created = Time("user_creation_time", account),
            HasPassword = Flag("password_enabled"),
            PasswordPlace = PlaceOf("password_enabled", row),
            PasswordLastUsed = Time("password_last_used", account),
            PasswordLastUsedPlace = PlaceOf("password_last_used", row),
            PasswordLastChanged = Time("password_last_changed", account),
            HasMfa = Flag("mfa_active"),
            MfaPlace = PlaceOf("mfa_active", row),
            Keys = ReadKeys(row, account),
            Certificates = ReadCertificates(row),
        };
        account.Credentials.Add(credentials);
    }

    private ImmutableArray<ReportedKey> ReadKeys(SyntaxNode row, AccountBuilder account)
    {
        var keys = ImmutableArray.CreateBuilder<ReportedKey>(Keys);
        for (var number = 1; number <= Keys; number++)
        {
            var columns = KeyColumns[number - 1];
            var service = Shared(Text(columns.Service));
            keys.Add(new ReportedKey(
                number,
                Flag(columns.Active),
                Time(columns.Rotated, account),
                Time(columns.Used, account),
                service.Length == 0 || service.Equals("N/A", StringComparison.OrdinalIgnoreCase) ? null : service,
                PlaceOf(columns.Active, row)));
        }

        return keys.MoveToImmutable();
    }

    private ImmutableArray<ReportedCertificate> ReadCertificates(SyntaxNode row)
    {
        var certificates = ImmutableArray.CreateBuilder<ReportedCertificate>(Certificates);
        for (var number = 1; number <= Certificates; number++)
        {
            var column = "cert_" + number + "_active";
            certificates.Add(new ReportedCertificate(number, Flag(column), PlaceOf(column, row)));
        }

        return certificates.MoveToImmutable();
    }

    /// <summary>Services are the same for many users.</summary>
    private string Shared(string text)
    {
        if (!_shared.TryGetValue(text, out var known))
        {
            known = text;
            _shared.Add(text, text);
        }

        return known;
    }

    private SyntaxNode Field(string column) => _columns.TryGetValue(column, out var index) && index < _fields.Count ? _fields[index] : default;

    private string Text(string column) => Field(column).Value.Trim();

    private Place PlaceOf(string column, SyntaxNode row) => Field(column) is { Kind: not SyntaxKind.Missing } field ? field.Place : row.Place;

    private Answer Flag(string column)
    {
        var field = Field(column);
        var text = field.Value.Trim();
        if (text.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return Answer.Yes;
        }

        if (text.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return Answer.No;
        }

        // A column that is not there was said in the header. Of the root user the report says that something is not supported.
        if (field.Kind != SyntaxKind.Missing && !(_isRoot && AwsTime.IsWordForNothing(text)))
        {
            _unreadFlag = Counted(_unreadFlag, field);
        }

        return Answer.Maybe;
    }

    private ReportedTime Time(string column, AccountBuilder account)
    {
        var field = Field(column);
        var time = AwsTime.OfReport(field.Value.Trim(), out var isRead);
        account.Saw(time);
        if (!isRead && field.Kind != SyntaxKind.Missing)
        {
            _unreadTime = Counted(_unreadTime, field);
        }

        return time;
    }

    private static (Place Place, string Text, int Count) Counted((Place Place, string Text, int Count)? known, SyntaxNode field) =>
        known is { } first ? (first.Place, first.Text, first.Count + 1) : (field.Place, field.Value, 1);

    private static bool IsIn(string[] names, string name) => Array.Exists(names, other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
}
