using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>An immutable array in the making that costs nothing while it is empty, which most of an inventory is.</summary>
internal struct LateBuilder<T>
{
    private ImmutableArray<T>.Builder? _items;

    public void Add(T item) => (_items ??= ImmutableArray.CreateBuilder<T>()).Add(item);

    public void AddRange(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    public readonly ImmutableArray<T> ToImmutable() => _items?.ToImmutable() ?? [];
}
