using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>All condition keys, by name.</summary>
internal sealed class KeyTable
{
    private const int CacheCapacity = 4096;

    private readonly ImmutableArray<ConditionKey> _templates;
    private readonly BoundedCache<ConditionKey?> _cache = new(CacheCapacity);

    private KeyTable(ImmutableArray<ConditionKey> keys)
    {
        Keys = keys;
        var templates = ImmutableArray.CreateBuilder<ConditionKey>();
        foreach (var key in keys)
        {
            if (key.IsTemplate)
            {
                templates.Add(key);
            }
        }

        _templates = templates.ToImmutable();
    }

    public ImmutableArray<ConditionKey> Keys { get; }

    public static KeyTable Read(byte[] section)
    {
        var decoder = new CatalogDecoder(section);
        var keys = ImmutableArray.CreateBuilder<ConditionKey>();
        for (var left = decoder.Count(); left > 0; left--)
        {
            keys.Add(new ConditionKey(decoder.Name(), decoder.Byte(), decoder.Byte()));
        }

        return new KeyTable(keys.ToImmutable());
    }

    public ConditionKey? Find(string name)
    {
        if (_cache.TryGet(name, out var known))
        {
            return known;
        }

        var found = FindName(name) ?? FindTemplate(name);
        _cache.Add(name, found);
        return found;
    }

    private ConditionKey? FindName(string name)
    {
        var (low, high) = (0, Keys.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = AsciiName.Compare(Keys[middle].Name.AsSpan(), name.AsSpan());
            if (order == 0)
            {
                return Keys[middle];
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return null;
    }

    private ConditionKey? FindTemplate(string name)
    {
        foreach (var template in _templates)
        {
            if (template.Matches(name))
            {
                return template;
            }
        }

        return null;
    }
}
