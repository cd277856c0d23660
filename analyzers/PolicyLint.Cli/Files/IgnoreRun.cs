using System.Collections.Immutable;
using PolicyLint.Cli.Output;
using PolicyLint.Diagnostics;
using PolicyLint.Linting;

namespace PolicyLint.Cli.Files;

/// <summary>Sets aside the findings that ignores of the settings match, and knows which ignores matched none.</summary>
internal sealed class IgnoreRun(ImmutableArray<Ignore> ignores)
{
    private readonly HashSet<Ignore> _used = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many findings were set aside.</summary>
    public int Suppressed { get; private set; }

    /// <summary>The file's result without what is ignored.</summary>
    public FileResult Apply(FileResult file)
    {
        if (ignores.IsEmpty)
        {
            return file;
        }

        var kept = file.Result.Findings.RemoveAll(IsIgnored);
        Suppressed += file.Result.Findings.Length - kept.Length;
        return file with { Result = file.Result with { Findings = kept } };
    }

    /// <summary>A finding for each ignore that matched nothing.</summary>
    public IEnumerable<Finding> Unused(RuleSettings rules) => ignores
        .Where(ignore => !_used.Contains(ignore))
        .Select(ignore => new Finding
        {
            Rule = SettingsRules.UnusedIgnore,
            Place = ignore.Place,
            Severity = rules.SeverityOf(SettingsRules.UnusedIgnore),
            Arguments = [ignore.Rule],
        })
        .Where(finding => finding.Severity != Severity.None);

    private bool IsIgnored(Finding finding)
    {
        var matches = false;
        foreach (var ignore in ignores)
        {
            if (ignore.Matches(finding))
            {
                _used.Add(ignore);
                matches = true;
            }
        }

        return matches;
    }
}
