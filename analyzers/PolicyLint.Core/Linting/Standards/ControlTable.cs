using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Model;

namespace PolicyLint.Linting.Standards;

/// <summary>Reads the table of controls, Controls.tsv.</summary>
internal static class ControlTable
{
    private const string Resource = "PolicyLint.Linting.Standards.Controls.tsv";
    private const string Nothing = "-";
    private const int Columns = 8;

    private static readonly Dictionary<string, ExportKind> ExportNames = new(StringComparer.Ordinal)
    {
        ["details"] = ExportKind.AuthorizationDetails,
        ["report"] = ExportKind.CredentialReport,
        ["summary"] = ExportKind.AccountSummary,
        ["password"] = ExportKind.PasswordPolicy,
        ["virtual-mfa"] = ExportKind.VirtualMfaDevices,
        ["certificates"] = ExportKind.ServerCertificates,
        ["analyzers"] = ExportKind.Analyzers,
        ["features"] = ExportKind.OrganizationFeatures,
        ["scp"] = ExportKind.OrganizationPolicies,
        ["organization"] = ExportKind.Organization,
        ["last-access"] = ExportKind.LastAccess,
    };

    private static readonly Lazy<ImmutableArray<(string Standard, Control Control)>> Rows = new(Read);

    public static ImmutableArray<Control> Of(SecurityStandard standard) =>
    [
        .. Rows.Value.Where(row => row.Standard == standard.Id).Select(row => row.Control).OrderBy(control => control.Number, ByNumber.Instance),
    ];

    private static ImmutableArray<(string Standard, Control Control)> Read()
    {
        using var stream = typeof(ControlTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(Resource + " is not in the assembly.");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<(string, Control)>();
        var isHeader = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!isHeader)
            {
                Add(line.Split('\t'), rows);
            }

            isHeader = false;
        }

        return rows.ToImmutable();
    }

    private static void Add(string[] fields, ImmutableArray<(string, Control)>.Builder rows)
    {
        if (fields.Length != Columns)
        {
            throw new InvalidOperationException($"{Resource}: a row has {fields.Length} fields.");
        }

        foreach (var name in Words(fields[0]))
        {
            var equals = name.IndexOf('=');
            rows.Add((name.Substring(0, equals), new Control(name.Substring(equals + 1), fields[1], Words(fields[2]), [.. Words(fields[3]).Select(ToNeed)])
            {
                Filter = fields[4] == Nothing ? string.Empty : fields[4],
                Settings = Words(fields[5]),
                Equivalents = Words(fields[6]),
                Undecided = fields[7] == Nothing ? string.Empty : fields[7],
            }));
        }
    }

    private static ControlNeed ToNeed(string text)
    {
        const string Fact = "fact:";
        const string Number = "summary:";
        const string Zero = "=0";
        if (text.StartsWith(Fact, StringComparison.Ordinal))
        {
            return new ControlNeed([], null) { Fact = ControlFact.Named(text.Substring(Fact.Length)) };
        }

        var exports = ImmutableArray.CreateBuilder<ExportKind>();
        string? zero = null;
        foreach (var part in text.Split('|'))
        {
            if (part.StartsWith(Number, StringComparison.Ordinal))
            {
                zero = part.Substring(Number.Length, part.Length - Number.Length - Zero.Length);
            }
            else
            {
                exports.Add(ExportNames[part]);
            }
        }

        return new ControlNeed(exports.ToImmutable(), zero);
    }

    private static ImmutableArray<string> Words(string field) => field == Nothing ? [] : [.. field.Split(' ')];

    /// <summary>1.9 comes before 1.10, and Account before IAM.</summary>
    private sealed class ByNumber : IComparer<string>
    {
        public static readonly ByNumber Instance = new();

        public int Compare(string? left, string? right)
        {
            var lefts = left!.Split('.');
            var rights = right!.Split('.');
            for (var index = 0; index < Math.Min(lefts.Length, rights.Length); index++)
            {
                var order = Compare(lefts[index], rights[index], out var isNumber) is var compared && isNumber ? compared : string.CompareOrdinal(lefts[index], rights[index]);
                if (order != 0)
                {
                    return order;
                }
            }

            return lefts.Length.CompareTo(rights.Length);
        }

        private static int Compare(string left, string right, out bool isNumber)
        {
            var other = 0;
            isNumber = int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out other);
            return number.CompareTo(other);
        }
    }
}
