using System.Collections.Immutable;
using PolicyLint.Cli.Files;
using PolicyLint.Diagnostics;
using PolicyLint.Linting.Standards;
using PolicyLint.Model;
using PolicyLint.Reading;

namespace PolicyLint.Cli.Output;

/// <summary>All that a run of <c>check</c> has to say, in the order it is said.</summary>
public sealed record CheckReport
{
    private CheckReport()
    {
    }

    public required Profile Profile { get; init; }

    public required IReadOnlyList<ReportedFinding> Findings { get; init; }

    public required IReadOnlyList<NotAnalysed> NotAnalysed { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public required int Files { get; init; }

    public required int Policies { get; init; }

    /// <summary>How many policies, counted by file, have at least one finding.</summary>
    public required int PoliciesWithFindings { get; init; }

    /// <summary>What was read of accounts, one inventory for each set of files that were read together.</summary>
    public required IReadOnlyList<Inventory> Accounts { get; init; }

    /// <summary>Files that were opened and hold no policy, and nothing of an account.</summary>
    public required int NotPolicies { get; init; }

    /// <summary>Files and folders that were passed over.</summary>
    public required int Skipped { get; init; }

    /// <summary>How the accounts do by the standard that was asked for; empty if none was.</summary>
    public ImmutableArray<StandardResult> Standards { get; init; } = [];

    /// <summary>How the accounts do by the ten practices, found when first asked for; empty where no account was asked about.</summary>
    public Lazy<ImmutableArray<StandardResult>> Practices { get; init; } = new([]);

    /// <summary>The day that ages are counted to, if the user said it.</summary>
    public DateTime? AccountDay { get; init; }

    /// <summary>The day that the run judged by.</summary>
    public DateTime Today { get; init; }

    /// <summary>What leaves account ids out of all that is written; null where they stay.</summary>
    internal Redaction? Redaction { get; init; }

    /// <summary>
    /// The fingerprint of a finding; null where account ids are left out: it is a hash over names with the id in them, and of 10^12 ids
    /// one can try all.
    /// </summary>
    internal string? FingerprintOf(Finding finding) => Redaction is null ? finding.Fingerprint : null;

    public int Count(Severity severity) => Findings.Count(entry => entry.Finding.Severity == severity);

    /// <summary>How many findings an ignore set aside.</summary>
    public required int Suppressed { get; init; }

    internal static CheckReport Of(IReadOnlyList<FileResult> files, int suppressed, IEnumerable<Finding> unused, FoundFiles found, RuleSettings rules)
    {
        var findings = files.SelectMany(file => file.Result.Findings.Select(finding => new ReportedFinding(finding, file))).ToList();
        findings.AddRange(unused.Select(finding => new ReportedFinding(finding, FileResult.Of(finding))));
        var unreadable = found.Unreadable.Select(entry => new NotAnalysed(entry.Name, entry.Reason));
        return new CheckReport
        {
            Profile = rules.Profile,
            Suppressed = suppressed,
            Findings = findings,
            NotAnalysed = [.. files.SelectMany(file => file.Result.NotAnalysed), .. unreadable],
            Missing = found.Missing,
            Accounts = [.. files.Select(file => file.Result.Accounts).OfType<Inventory>()],
            Files = files.Sum(file => file.Texts),
            Policies = files.Sum(file => file.Result.Policies),
            PoliciesWithFindings = files.Sum(WithFindings),
            NotPolicies = files.Count(file => file.Result is { Policies: 0, NotAnalysed.Length: 0, Accounts: null }),
            Skipped = found.Skipped,
        };
    }

    /// <summary>How many of a file's policies have a finding; one on the text of the file is one of its policies'.</summary>
    private static int WithFindings(FileResult file)
    {
        var documents = file.Result.Findings.Select(finding => finding.Document).OfType<PolicyDocument>().Distinct().Count();
        return documents == 0 && !file.Result.Findings.IsEmpty ? Math.Min(1, file.Result.Policies) : documents;
    }
}
