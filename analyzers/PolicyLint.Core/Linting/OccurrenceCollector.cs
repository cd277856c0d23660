using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Rules;

namespace PolicyLint.Linting;

/// <summary>
/// Collects what rules report of one document, joins what several variants of a statement report alike, and lets findings stand for
/// those they supersede.
/// </summary>
internal sealed class OccurrenceCollector
{
    private readonly List<Entry> _entries = [];
    private PolicyDocument? _document;
    private StatementVariant? _variant;
    private int _statementStart;

    public void Begin(PolicyDocument document)
    {
        _document = document;
        _variant = null;
        _statementStart = 0;
    }

    public void BeginIdentity()
    {
        _document = null;
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

    public void Add(RuleDescriptor rule, Occurrence occurrence) => _entries.Add(new Entry(rule, occurrence, _variant));

    /// <summary>The findings of the document, and a fresh start.</summary>
    public List<Finding> ToFindings(RuleSettings settings)
    {
        var findings = new List<Finding>(_entries.Count);
        foreach (var entry in _entries)
        {
            if (!IsSuperseded(entry))
            {
                findings.Add(ToFinding(entry, settings));
            }
        }

        _entries.Clear();
        return findings;
    }

    private void JoinVariants(int variants)
    {
        for (var index = _statementStart; index < _entries.Count; index++)
        {
            var entry = _entries[index];
            var worlds = new List<Guard> { entry.World };
            for (var other = _entries.Count - 1; other > index; other--)
            {
                if (_entries[other].IsSameAs(entry))
                {
                    worlds.Add(_entries[other].World);
                    _entries.RemoveAt(other);
                }
            }

            entry.World = Join(worlds, variants);
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

    private bool IsSuperseded(Entry entry)
    {
        foreach (var other in _entries)
        {
            if (Supersedes(other, entry))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Supersedes(Entry cause, Entry covered)
    {
        foreach (var supersession in cause.Rule.Supersedes)
        {
            if (supersession.Rule != covered.Rule.Id)
            {
                continue;
            }

            if (supersession.Reach == SupersessionReach.Document)
            {
                return true;
            }

            return cause.Statement is not null && cause.Statement == covered.Statement && cause.World.In(covered.World) == Answer.Yes;
        }

        return false;
    }

    private Finding ToFinding(Entry entry, RuleSettings settings)
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
            Related = occurrence.Related,
            Changes = entry.Statement is { Origin.IsEditable: false } ? [] : occurrence.Changes,
            Superseded = [.. Covered(entry)],
            Statement = entry.Statement,
            Document = entry.Statement?.Document ?? _document,
            World = entry.World,
        };
    }

    private List<Covered> Covered(Entry cause)
    {
        var covered = new List<Covered>();
        foreach (var other in _entries)
        {
            if (Supersedes(cause, other) && !covered.Exists(known => known.Rule.Id == other.Rule.Id))
            {
                covered.Add(new Covered(other.Rule));
            }
        }

        return covered;
    }

    private static Confidence Lower(Confidence confidence) => confidence == Confidence.High ? Confidence.Medium : Confidence.Low;

    private sealed class Entry(RuleDescriptor rule, Occurrence occurrence, StatementVariant? variant)
    {
        public RuleDescriptor Rule { get; } = rule;

        public Occurrence Occurrence { get; } = occurrence;

        public Statement? Statement { get; } = variant?.Statement;

        public Guard World { get; set; } = variant?.World ?? Guard.Always;

        public bool IsSameAs(Entry other) =>
            Rule == other.Rule && Statement == other.Statement && Occurrence.Place == other.Occurrence.Place;
    }
}
