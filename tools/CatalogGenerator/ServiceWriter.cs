namespace PolicyLint.CatalogGenerator;

/// <summary>Writes a service's section: its actions, then what they refer to.</summary>
internal sealed class ServiceWriter
{
    private readonly ServiceFacts _service;
    private readonly string[] _catalogKeys;
    private readonly string[] _keys;
    private readonly string[] _types;
    private readonly SetPool<int> _keySets = new();
    private readonly SetPool<LinkFacts> _resourceSets = new();
    private readonly SetPool<string> _dependentSets = new();

    private ServiceWriter(ServiceFacts service, string[] catalogKeys)
    {
        _service = service;
        _catalogKeys = catalogKeys;
        _keys = [.. service.Keys];
        _types = [.. service.Types.Keys];
    }

    /// <param name="service">The service.</param>
    /// <param name="catalogKeys">All condition keys in lower case, sorted.</param>
    public static byte[] Write(ServiceFacts service, string[] catalogKeys)
    {
        var writer = new ServiceWriter(service, catalogKeys);
        var bytes = new ByteWriter();
        foreach (var action in service.Actions.Values)
        {
            writer.WriteAction(bytes, action);
        }

        writer.WriteDetails(bytes);
        return bytes.ToArray();
    }

    private void WriteAction(ByteWriter bytes, ActionFacts action)
    {
        bytes.Name(action.Name);
        bytes.Byte((int)action.Level | (action.IsRetired ? 8 : 0) | (action.IsPermissionOnly ? 16 : 0) | (action.Dependents.Length > 0 ? 32 : 0));
        bytes.Number(_resourceSets.Number(Key(action.Resources), action.Resources));
        bytes.Number(KeySet(action.Keys));
        if (action.Dependents.Length > 0)
        {
            bytes.Number(_dependentSets.Number(string.Join(' ', action.Dependents), action.Dependents));
        }
    }

    private void WriteDetails(ByteWriter bytes)
    {
        // The sets are numbered before the first of them is written: types and links have key sets too.
        var typeSets = _service.Types.Values.Select(type => KeySet(type.Keys)).ToArray();
        var links = _resourceSets.Sets.Select(set => set.Select(link => (Number: Link(link), Keys: KeySet(link.Keys))).ToArray()).ToArray();
        WriteKeys(bytes);
        WriteTypes(bytes, typeSets);
        bytes.Number(links.Length);
        foreach (var set in links)
        {
            bytes.Number(set.Length);
            foreach (var (number, keys) in set)
            {
                bytes.Number(number);
                bytes.Number(keys);
            }
        }

        WriteDependents(bytes);
        WriteScenarios(bytes);
    }

    private void WriteKeys(ByteWriter bytes)
    {
        bytes.Number(_keys.Length);
        var last = -1;
        foreach (var key in _keys)
        {
            var index = Index(_catalogKeys, key);
            bytes.Number(index - last - 1);
            last = index;
        }

        bytes.Number(_keySets.Sets.Count);
        foreach (var set in _keySets.Sets)
        {
            bytes.Number(set.Length);
            foreach (var key in set)
            {
                bytes.Number(key);
            }
        }
    }

    private void WriteTypes(ByteWriter bytes, int[] typeSets)
    {
        bytes.Number(_types.Length);
        bytes.StartNames();
        foreach (var type in _service.Types.Values)
        {
            bytes.Name(type.Name);
        }

        bytes.StartNames();
        foreach (var (type, keys) in _service.Types.Values.Zip(typeSets))
        {
            bytes.Name(type.Arn);
            bytes.Number(keys);
        }
    }

    private void WriteDependents(ByteWriter bytes)
    {
        var names = _dependentSets.Sets.SelectMany(set => set).Distinct().Order(StringComparer.Ordinal).ToArray();
        bytes.Number(names.Length);
        bytes.StartNames();
        foreach (var name in names)
        {
            bytes.Name(name);
        }

        bytes.Number(_dependentSets.Sets.Count);
        foreach (var set in _dependentSets.Sets)
        {
            bytes.Number(set.Length);
            foreach (var name in set)
            {
                bytes.Number(Index(names, name));
            }
        }
    }

    private void WriteScenarios(ByteWriter bytes)
    {
        var actions = _service.Actions.Values.Where(action => action.Scenarios.Length > 0).ToArray();
        bytes.Number(actions.Length);
        foreach (var action in actions)
        {
            bytes.Text(action.Name);
            bytes.Number(action.Scenarios.Length);
            foreach (var scenario in action.Scenarios)
            {
                bytes.Text(scenario.Name);
                bytes.Number(scenario.Resources.Length);
                foreach (var link in scenario.Resources)
                {
                    bytes.Number(Link(link));
                }
            }
        }
    }

    private int Link(LinkFacts link) => (Index(_types, link.Type) << 1) | (link.IsRequired ? 1 : 0);

    private int KeySet(string[] keys)
    {
        var indexes = keys.Select(key => Index(_keys, key)).ToArray();
        return _keySets.Number(string.Join(' ', indexes), indexes);
    }

    private static string Key(LinkFacts[] links) =>
        string.Join(';', links.Select(link => $"{link.Type} {link.IsRequired} {string.Join(' ', link.Keys)}"));

    private static int Index(string[] sorted, string name)
    {
        var index = Array.BinarySearch(sorted, name, StringComparer.Ordinal);
        return index >= 0 ? index : throw new InvalidDataException($"a name that leads nowhere: {name}");
    }
}
