using System.Collections;

namespace PolicyLint.Catalog;

/// <summary>
/// A set of actions of the catalogue, as ranges in its order: <c>*</c> and <c>s3:*</c> are one range, <c>s3:Get*</c> as well. Only
/// walking through it decodes services.
/// </summary>
public sealed class ActionSet : IEnumerable<CatalogAction>
{
    private readonly AwsCatalog _catalog;
    private readonly OrdinalRange[] _ranges;
    private readonly CatalogService? _first;

    /// <param name="catalog">The catalogue.</param>
    /// <param name="ranges">The numbers of the actions, in order.</param>
    /// <param name="first">The service of the first action, where it is at hand: then a walk need not look for it.</param>
    internal ActionSet(AwsCatalog catalog, OrdinalRange[] ranges, CatalogService? first = null)
    {
        _catalog = catalog;
        _ranges = ranges;
        _first = first;
        foreach (var range in ranges)
        {
            Count += range.End - range.Start;
        }
    }

    /// <summary>How many actions, retired ones included.</summary>
    public int Count { get; }

    public bool IsEmpty => _ranges.Length == 0;

    public bool Contains(CatalogAction action) => Contains(action.Ordinal);

    public bool Contains(int ordinal)
    {
        var (low, high) = (0, _ranges.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_ranges[middle].End <= ordinal)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _ranges.Length && _ranges[low].Start <= ordinal;
    }

    /// <summary>Whether the two have an action in common.</summary>
    public bool Intersects(ActionSet other)
    {
        var (left, right) = (0, 0);
        while (left < _ranges.Length && right < other._ranges.Length)
        {
            var (one, another) = (_ranges[left], other._ranges[right]);
            if (one.Start < another.End && another.Start < one.End)
            {
                return true;
            }

            if (one.End <= another.End)
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return false;
    }

    /// <summary>Whether every action of the other is in this one.</summary>
    public bool Covers(ActionSet other)
    {
        var index = 0;
        foreach (var range in other._ranges)
        {
            while (index < _ranges.Length && _ranges[index].End < range.End)
            {
                index++;
            }

            if (index == _ranges.Length || _ranges[index].Start > range.Start)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The actions of either.</summary>
    public ActionSet Union(ActionSet other)
    {
        var builder = new ActionSetBuilder();
        var (left, right) = (0, 0);
        while (left < _ranges.Length || right < other._ranges.Length)
        {
            var takesLeft = right == other._ranges.Length || (left < _ranges.Length && _ranges[left].Start <= other._ranges[right].Start);
            var next = takesLeft ? _ranges[left++] : other._ranges[right++];
            builder.Add(next.Start, next.End);
        }

        return builder.ToSet(_catalog);
    }

    /// <summary>The actions of both.</summary>
    public ActionSet Intersect(ActionSet other)
    {
        var builder = new ActionSetBuilder();
        var (left, right) = (0, 0);
        while (left < _ranges.Length && right < other._ranges.Length)
        {
            var (one, another) = (_ranges[left], other._ranges[right]);
            builder.Add(Math.Max(one.Start, another.Start), Math.Min(one.End, another.End));
            if (one.End <= another.End)
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return builder.ToSet(_catalog);
    }

    /// <summary>The actions of this one that are not in the other.</summary>
    public ActionSet Except(ActionSet other)
    {
        var builder = new ActionSetBuilder();
        var right = 0;
        foreach (var range in _ranges)
        {
            var start = range.Start;
            while (right < other._ranges.Length && other._ranges[right].End <= start)
            {
                right++;
            }

            for (var index = right; index < other._ranges.Length && other._ranges[index].Start < range.End; index++)
            {
                builder.Add(start, other._ranges[index].Start);
                start = Math.Max(start, other._ranges[index].End);
            }

            builder.Add(start, range.End);
        }

        return builder.ToSet(_catalog);
    }

    /// <summary>Walks the actions in the catalogue's order, and decodes each service it comes to.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<CatalogAction> IEnumerable<CatalogAction>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks without allocating.</summary>
    public struct Enumerator : IEnumerator<CatalogAction>
    {
        private readonly ActionSet _set;
        private int _range;
        private int _ordinal;
        private CatalogService? _service;

        internal Enumerator(ActionSet set)
        {
            _set = set;
            _range = -1;
            _service = set._first;
            Current = null!;
        }

        public CatalogAction Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            _ordinal++;
            if (_range < 0 || _ordinal >= _set._ranges[_range].End)
            {
                if (++_range >= _set._ranges.Length)
                {
                    _range = _set._ranges.Length - 1;
                    _ordinal = int.MaxValue - 1;
                    return false;
                }

                _ordinal = _set._ranges[_range].Start;
            }

            if (_service is null || _ordinal >= _service.FirstOrdinal + _service.ActionCount)
            {
                _service = _set._catalog.ServiceOf(_ordinal);
            }

            Current = _service.Actions[_ordinal - _service.FirstOrdinal];
            return true;
        }

        public void Reset()
        {
            _range = -1;
            _ordinal = 0;
            _service = _set._first;
        }

        public readonly void Dispose()
        {
        }
    }
}
