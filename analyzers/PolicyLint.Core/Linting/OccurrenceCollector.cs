using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>
/// Collects what rules report of one document, joins what several variants of a statement report alike, and lets findings stand for
/// those they supersede.
/// </summary>
internal sealed class OccurrenceCollector
{
    private readonly List<OccurrenceEntry> _entries = [];
    private PolicyDocument? _document;
    private IamIdentity? _identity;
    private Account? _account;
    private StatementVariant? _variant;
    private int _statementStart;

    public void Begin(PolicyDocument document)
    {
        _document = document;
        _account = document.Account;
        _identity = null;
        _variant = null;
        _statementStart = 0;
    }

    /// <param name="identity">The identity that rules look at; null if they look at something else than a policy.</param>
    /// <param name="account">The account that they look at, or that the identity is of; null if none is known.</param>
    public void BeginIdentity(IamIdentity? identity, Account? account)
    {
        _document = null;
        _account = account;
        _identity = identity;
        _variant = null;
        _statementStart = 0;
    }

    public void Begin(StatementVariant variant)
    {
        if (_variant?.Statement != variant.Statement)
        {
            _statementStart = _entries.Count;
        }

        _variant = variant;
    }

    /// <summary>All variants of a statement were seen: what was reported in several of them is one finding.</summary>
    public void End(Statement statement)
    {
        if (statement.Variants.Length > 1)
        {
            JoinVariants(statement.Variants.Length);
        }

        _variant = null;
    }

    public void Add(RuleDescriptor rule, Occurrence occurrence) => _entries.Add(new OccurrenceEntry(rule, occurrence, _variant));

    /// <summary>Adds the findings of the document, for a fresh start.</summary>
    public void AddTo(List<Finding> findings, RuleSettings settings)
    {
        if (_entries.Count == 0)
        {
            return;
        }

        var index = SupersessionIndex.Of(_entries);
        foreach (var entry in _entries)
        {
            if (!index.IsSuperseded(entry))
            {
                findings.Add(ToFinding(entry, settings, index));
            }
        }

        _entries.Clear();
    }

    private void JoinVariants(int variants)
    {
        var worlds = new Dictionary<(string Rule, Place Place), List<Guard>>();
        var kept = _statementStart;
        for (var index = _statementStart; index < _entries.Count; index++)
        {
            var entry = _entries[index];
            if (worlds.TryGetValue((entry.Rule.Id, entry.Occurrence.Place), out var known))
            {
                known.Add(entry.World);
                continue;
            }

            worlds.Add((entry.Rule.Id, entry.Occurrence.Place), [entry.World]);
            _entries[kept++] = entry;
        }

        _entries.RemoveRange(kept, _entries.Count - kept);
        for (var index = _statementStart; index < kept; index++)
        {
            var entry = _entries[index];
            entry.World = Join(worlds[(entry.Rule.Id, entry.Occurrence.Place)], variants);
        }
    }

    /// <summary>What is common to the worlds, if it says exactly them; else the first.</summary>
    private static Guard Join(List<Guard> worlds, int variants)
    {
        if (worlds.Count == variants)
        {
            return Guard.Always;
        }

        var common = Guard.Always;
        foreach (var term in worlds[0].Terms)
        {
            if (worlds.TrueForAll(world => world.Terms.Contains(term)))
            {
                common = common.And(term);
            }
        }

        var free = worlds[0].Terms.Length - common.Terms.Length;
        return worlds.Count == 1 << free ? common : worlds[0];
    }

    private Finding ToFinding(OccurrenceEntry entry, RuleSettings settings, SupersessionIndex index)
    {
        var occurrence = entry.Occurrence;
        var confidence = occurrence.Confidence ?? entry.Rule.Confidence;
        return new Finding
        {
            Rule = entry.Rule,
            Place = occurrence.Place,
            Severity = settings.SeverityOf(entry.Rule, occurrence.Severity),
            Confidence = occurrence.Caveats.IsEmpty || confidence == Confidence.Low ? confidence : Lower(confidence),
            Arguments = occurrence.Arguments,
            Label = occurrence.Label,
            Caveats = occurrence.Caveats,
            Related = occurrence.Related.AddRange(PolicyHolders.Of(entry.Rule, _document, _identity)),
            Changes = entry.Statement is { Origin.IsEditable: false } ? [] : occurrence.Changes,
            Superseded = index.CoveredBy(entry),
            Statement = entry.Statement,
            Document = entry.Statement?.Document ?? _document,
            Account = _account,
            World = entry.World,
        };
    }

    private static Confidence Lower(Confidence confidence) => confidence == Confidence.High ? Confidence.Medium : Confidence.Low;
}
