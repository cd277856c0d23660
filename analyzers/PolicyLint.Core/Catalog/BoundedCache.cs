using System.Collections.Concurrent;

namespace PolicyLint.Catalog;

/// <summary>Remembers what texts were found to be. Safe for several threads; forgets everything when full, so that no input makes it grow for ever.</summary>
internal sealed class BoundedCache<T>(int capacity)
{
    /// <summary>Longer texts are not remembered: no name of AWS is near as long.</summary>
    private const int LongestText = 256;

    private ConcurrentDictionary<string, T> _entries = new(StringComparer.Ordinal);
    private int _count;

    public bool TryGet(string text, out T value)
    {
        if (Volatile.Read(ref _entries).TryGetValue(text, out var found))
        {
            value = found;
            return true;
        }

        value = default!;
        return false;
    }

    public void Add(string text, T value)
    {
        if (text.Length > LongestText)
        {
            return;
        }

        if (Interlocked.Increment(ref _count) > capacity)
        {
            Volatile.Write(ref _entries, new ConcurrentDictionary<string, T>(StringComparer.Ordinal));
            Volatile.Write(ref _count, 1);
        }

        Volatile.Read(ref _entries)[text] = value;
    }
}
