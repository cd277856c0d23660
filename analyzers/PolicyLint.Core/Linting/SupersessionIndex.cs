using System.Collections.Immutable;
using PolicyLint.Diagnostics;
using PolicyLint.Model;

namespace PolicyLint.Linting;

/// <summary>
/// Which findings of a document stand for which others. Made once a document, as a policy of fifty thousand actions may have as many
/// findings, and to compare each with each would take minutes.
/// </summary>
internal sealed class SupersessionIndex
{
    private static readonly SupersessionIndex Empty = new();

    private readonly Dictionary<string, RuleEntries> _byRule = new(StringComparer.Ordinal);
    private readonly List<RuleDescriptor> _causes = [];

    public static SupersessionIndex Of(List<OccurrenceEntry> entries)
    {
        if (!entries.Exists(entry => !entry.Rule.Supersedes.IsEmpty))
        {
            return Empty;
        }

        var index = new SupersessionIndex();
        foreach (var entry in entries)
        {
            index.Add(entry);
        }

        return index;
    }

    public bool IsSuperseded(OccurrenceEntry entry)
    {
        foreach (var cause in _causes)
        {
            foreach (var supersession in cause.Supersedes)
            {
                if (supersession.Rule == entry.Rule.Id && IsCovered(entry, _byRule[cause.Id], supersession.Reach))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The rules whose findings one stands for.</summary>
    public ImmutableArray<Covered> CoveredBy(OccurrenceEntry cause)
    {
        ImmutableArray<Covered>.Builder? covered = null;
        foreach (var supersession in cause.Rule.Supersedes)
        {
            if (_byRule.TryGetValue(supersession.Rule, out var entries) && Covers(cause, entries, supersession.Reach))
            {
                covered ??= ImmutableArray.CreateBuilder<Covered>();
                covered.Add(new Covered(entries.Rule));
            }
        }

        return covered?.ToImmutable() ?? [];
    }

    private void Add(OccurrenceEntry entry)
    {
        if (!_byRule.TryGetValue(entry.Rule.Id, out var entries))
        {
            entries = new RuleEntries(entry.Rule);
            _byRule.Add(entry.Rule.Id, entries);
            if (!entry.Rule.Supersedes.IsEmpty)
            {
                _causes.Add(entry.Rule);
            }
        }

        entries.Add(entry);
    }

    private static bool IsCovered(OccurrenceEntry covered, RuleEntries causes, SupersessionReach reach)
    {
        switch (reach)
        {
            case SupersessionReach.Document:
                return true;
            case SupersessionReach.Element:
                return causes.Overlaps(covered.Occurrence.Place);
            default:
                foreach (var world in causes.WorldsOf(covered.Statement))
                {
                    if (world.In(covered.World) == Answer.Yes)
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private static bool Covers(OccurrenceEntry cause, RuleEntries covered, SupersessionReach reach)
    {
        switch (reach)
        {
            case SupersessionReach.Document:
                return true;
            case SupersessionReach.Element:
                return covered.Overlaps(cause.Occurrence.Place);
            default:
                foreach (var world in covered.WorldsOf(cause.Statement))
                {
                    if (cause.World.In(world) == Answer.Yes)
                    {
                        return true;
                    }
                }

                return false;
        }
    }
}
