using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>Collects ranges in ascending order, joining those that touch.</summary>
internal sealed class ActionSetBuilder
{
    private readonly ImmutableArray<OrdinalRange>.Builder _ranges = ImmutableArray.CreateBuilder<OrdinalRange>();

    public void Add(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        var last = _ranges.Count - 1;
        if (last >= 0 && _ranges[last].End >= start)
        {
            _ranges[last] = new OrdinalRange(_ranges[last].Start, Math.Max(_ranges[last].End, end));
            return;
        }

        _ranges.Add(new OrdinalRange(start, end));
    }

    public ActionSet ToSet(AwsCatalog catalog) => _ranges.Count == 0 ? catalog.Nothing : new ActionSet(catalog, _ranges.ToImmutable());
}
