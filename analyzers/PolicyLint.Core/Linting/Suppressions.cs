using System.Collections.Concurrent;
using PolicyLint.Diagnostics;

namespace PolicyLint.Linting;

/// <summary>
/// Applies the ignores of settings to the findings of a run, from any thread, and says afterwards which ignores matched nothing.
/// </summary>
public sealed class Suppressions
{
    private readonly Settings _settings;
    private readonly Func<string, string> _pathOf;
    private readonly Tally _tally;

    /// <param name="settings">Whose ignores are applied.</param>
    /// <param name="pathOf">From a text's name to its path, spelt as the folders of the settings files are; the name itself if not given.</param>
    public Suppressions(Settings settings, Func<string, string>? pathOf = null)
        : this(settings, pathOf ?? (name => name), new Tally())
    {
    }

    private Suppressions(Settings settings, Func<string, string> pathOf, Tally tally)
    {
        _settings = settings;
        _pathOf = pathOf;
        _tally = tally;
        foreach (var ignore in settings.Ignores)
        {
            tally.Uses.TryAdd(ignore, false);
        }
    }

    /// <summary>How many findings the run has set aside.</summary>
    public int Count => Volatile.Read(ref _tally.Count);

    /// <summary>
    /// The same run under the settings of another folder. An ignore that both hold is used if it matches in either, so each settings
    /// file must be read once a run.
    /// </summary>
    public Suppressions For(Settings settings) => new(settings, _pathOf, _tally);

    /// <summary>Whether an ignore matches a finding, which is then counted. Ask once for each finding.</summary>
    public bool IsSuppressed(Finding finding)
    {
        if (_settings.Ignores.IsEmpty)
        {
            return false;
        }

        var path = _pathOf(finding.Place.Source.Name);
        var isSuppressed = false;
        foreach (var ignore in _settings.Ignores)
        {
            if (!ignore.Names(finding) || !ignore.IsAbout(path))
            {
                continue;
            }

            // An ignore of a rule that another finding stands for is needed again once that one is repaired: it is used, and hides nothing.
            _tally.Uses[ignore] = true;
            isSuppressed |= ignore.Rule == finding.Rule.Id;
        }

        if (isSuppressed)
        {
            Interlocked.Increment(ref _tally.Count);
        }

        return isSuppressed;
    }

    /// <summary>The ignores of the run that matched nothing, in order of place. Ask when all findings were seen.</summary>
    /// <param name="isLookedFor">
    /// Which ignores could have matched; all if not given. A run over one file, or of one rule, says nothing of the others.
    /// </param>
    public IEnumerable<Finding> Unused(Func<IgnoreSetting, bool>? isLookedFor = null)
    {
        var severity = _settings.ToRuleSettings().SeverityOf(SettingsRules.UnusedIgnore);
        if (severity == Severity.None)
        {
            return [];
        }

        var unused = _tally.Uses
            .Where(use => !use.Value && isLookedFor?.Invoke(use.Key) != false)
            .Select(use => use.Key)
            .OrderBy(ignore => ignore.Place.Source.Name, StringComparer.Ordinal)
            .ThenBy(ignore => ignore.Place.SourceSpan.Start)
            .Select(ignore => ToFinding(ignore, severity));
        return Fingerprint.Assign([.. unused]);
    }

    private static Finding ToFinding(IgnoreSetting ignore, Severity severity) => new()
    {
        Rule = SettingsRules.UnusedIgnore,
        Place = ignore.Place,
        Severity = severity,
        Arguments = [ignore.Rule, ignore.Path is null ? string.Empty : $" in '{ignore.Path}'"],
    };

    private sealed class Tally
    {
        public int Count;

        public ConcurrentDictionary<IgnoreSetting, bool> Uses { get; } = new();
    }
}
