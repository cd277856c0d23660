using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>The names of AWS's managed policies.</summary>
internal sealed class ManagedPolicyTable
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);

    private ManagedPolicyTable(ImmutableArray<string> paths)
    {
        Paths = paths;
        foreach (var path in paths)
        {
            _byName[path] = path;
            _byName[path.Substring(path.LastIndexOf('/') + 1)] = path;
        }
    }

    public ImmutableArray<string> Paths { get; }

    public static ManagedPolicyTable Read(byte[] section)
    {
        var decoder = new CatalogDecoder(section);
        var paths = ImmutableArray.CreateBuilder<string>();
        for (var left = decoder.Count(); left > 0; left--)
        {
            paths.Add(decoder.Name());
        }

        return new ManagedPolicyTable(paths.ToImmutable());
    }

    public string? Find(string name) => _byName.TryGetValue(name, out var path) ? path : null;
}
