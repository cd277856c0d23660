using PolicyLint.Diagnostics;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Linting;

/// <summary>What one rule reported of a document, so that it is found by statement and by place without a walk over all of it.</summary>
internal sealed class RuleEntries(RuleDescriptor rule)
{
    private readonly Dictionary<Statement, List<Guard>> _worlds = [];
    private readonly Dictionary<SourceText, List<TextSpan>> _spans = [];
    private bool _isSorted;

    public RuleDescriptor Rule { get; } = rule;

    public void Add(OccurrenceEntry entry)
    {
        if (entry.Statement is { } statement)
        {
            AddTo(_worlds, statement, entry.World);
        }

        AddTo(_spans, entry.Occurrence.Place.Source, entry.Occurrence.Place.SourceSpan);
    }

    /// <summary>The worlds of a statement in which the rule reported something, each once.</summary>
    public IReadOnlyList<Guard> WorldsOf(Statement? statement) =>
        statement is not null && _worlds.TryGetValue(statement, out var worlds) ? worlds : [];

    /// <summary>Whether one of its places overlaps another.</summary>
    public bool Overlaps(Place place)
    {
        if (!_spans.TryGetValue(place.Source, out var spans))
        {
            return false;
        }

        Sort();
        var span = place.SourceSpan;
        var index = spans.BinarySearch(span, ByStart.Instance);
        var next = index < 0 ? ~index : index;
        return (next < spans.Count && spans[next].Overlaps(span)) || (next > 0 && spans[next - 1].Overlaps(span));
    }

    private void Sort()
    {
        if (_isSorted)
        {
            return;
        }

        _isSorted = true;
        foreach (var spans in _spans.Values)
        {
            spans.Sort(ByStart.Instance);
        }
    }

    private static void AddTo<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key, TValue value)
        where TKey : notnull
        where TValue : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, [value]);
        }
        else if (!list[list.Count - 1].Equals(value))
        {
            list.Add(value);
        }
    }

    private sealed class ByStart : IComparer<TextSpan>
    {
        public static readonly ByStart Instance = new();

        public int Compare(TextSpan left, TextSpan right) => left.Start.CompareTo(right.Start);
    }
}
