namespace PolicyLint.Catalog;

/// <summary>Collects ranges in ascending order, joining those that touch.</summary>
internal sealed class ActionSetBuilder
{
    private const int SmallestCapacity = 4;

    private OrdinalRange[] _ranges = [];
    private int _count;

    public void Add(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        var last = _count - 1;
        if (last >= 0 && _ranges[last].End >= start)
        {
            _ranges[last] = new OrdinalRange(_ranges[last].Start, Math.Max(_ranges[last].End, end));
            return;
        }

        if (_count == _ranges.Length)
        {
            Array.Resize(ref _ranges, Math.Max(SmallestCapacity, 2 * _count));
        }

        _ranges[_count++] = new OrdinalRange(start, end);
    }

    public ActionSet ToSet(AwsCatalog catalog, CatalogService? first = null) => _count == 0 ? catalog.Nothing : new ActionSet(catalog, _ranges.AsSpan(0, _count).ToArray());
}
