using System.Buffers;
using System.Collections.Immutable;

namespace PolicyLint.Model;

/// <summary>The items of containers that are not ended yet, those of inner ones behind those of outer ones, in a pooled buffer.</summary>
internal sealed class PendingItems<T>
    where T : class
{
    private const int SmallestCapacity = 32;

    private T[] _items = [];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        _items[Count++] = item;
    }

    /// <summary>Gives the buffer back, when the last container is ended.</summary>
    public void Return()
    {
        var items = _items;
        _items = [];
        if (items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(items, clearArray: true);
        }
    }

    /// <summary>Takes away all items behind a count.</summary>
    public ImmutableArray<T> TakeFrom(int start)
    {
        var taken = ImmutableArray.Create(_items, start, Count - start);
        Count = start;
        return taken;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(SmallestCapacity, 2 * Count));
        Array.Copy(_items, larger, Count);
        Return();
        _items = larger;
    }
}
