using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>Reads a service's section: actions first, and apart from them what they refer to, as most questions end at the names.</summary>
internal static class ServiceSection
{
    public static ServiceActions ReadActions(byte[] section, CatalogService service)
    {
        var decoder = new CatalogDecoder(section);
        var actions = ImmutableArray.CreateBuilder<CatalogAction>(service.ActionCount);
        for (var index = 0; index < service.ActionCount; index++)
        {
            var name = decoder.Name();
            var marks = decoder.Byte();
            var (resourceSet, keySet) = (decoder.Number(), decoder.Number());
            var dependentSet = (marks & ActionBody.DependentsMark) != 0 ? decoder.Number() : 0;
            actions.Add(new CatalogAction(service, service.FirstOrdinal + index, name, new ActionBody(marks, resourceSet, keySet, dependentSet)));
        }

        return new ServiceActions(actions.MoveToImmutable(), decoder.Position);
    }

    public static ServiceDetails ReadDetails(byte[] section, int offset, CatalogService service, ImmutableArray<ConditionKey> catalogKeys)
    {
        var decoder = new CatalogDecoder(section, offset);
        var keys = ReadKeys(decoder, catalogKeys);
        var keySets = ReadKeySets(decoder, keys);
        var types = ReadTypes(decoder, service, keySets);
        var resourceSets = ReadResourceSets(decoder, types, keySets);
        var dependentSets = ReadDependentSets(decoder);
        var scenarios = ReadScenarios(decoder, types);
        foreach (var action in service.Actions)
        {
            action.RequireSetsBelow(resourceSets.Length, keySets.Length, dependentSets.Length);
        }

        return new ServiceDetails(keys, types, keySets, resourceSets, dependentSets, scenarios);
    }

    private static ImmutableArray<ConditionKey> ReadKeys(CatalogDecoder decoder, ImmutableArray<ConditionKey> catalogKeys)
    {
        var keys = ImmutableArray.CreateBuilder<ConditionKey>();
        var index = -1;
        for (var left = decoder.Count(); left > 0; left--)
        {
            index += decoder.Number() + 1;
            keys.Add(index < catalogKeys.Length ? catalogKeys[index] : throw new CatalogFormatException("The catalogue file is damaged."));
        }

        return keys.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<ConditionKey>> ReadKeySets(CatalogDecoder decoder, ImmutableArray<ConditionKey> keys)
    {
        var sets = ImmutableArray.CreateBuilder<ImmutableArray<ConditionKey>>();
        sets.Add([]);
        for (var left = decoder.Count(); left > 0; left--)
        {
            var set = ImmutableArray.CreateBuilder<ConditionKey>();
            for (var keysLeft = decoder.Count(); keysLeft > 0; keysLeft--)
            {
                set.Add(keys[decoder.Index(keys.Length)]);
            }

            sets.Add(set.ToImmutable());
        }

        return sets.ToImmutable();
    }

    private static ImmutableArray<ResourceType> ReadTypes(
        CatalogDecoder decoder, CatalogService service, ImmutableArray<ImmutableArray<ConditionKey>> keySets)
    {
        var count = decoder.Count();
        var names = new string[count];
        decoder.StartNames();
        for (var index = 0; index < count; index++)
        {
            names[index] = decoder.Name();
        }

        var types = ImmutableArray.CreateBuilder<ResourceType>(count);
        decoder.StartNames();
        for (var index = 0; index < count; index++)
        {
            types.Add(new ResourceType(service, names[index], decoder.Name(), keySets[decoder.Index(keySets.Length)]));
        }

        return types.MoveToImmutable();
    }

    private static ImmutableArray<ImmutableArray<ActionResource>> ReadResourceSets(
        CatalogDecoder decoder, ImmutableArray<ResourceType> types, ImmutableArray<ImmutableArray<ConditionKey>> keySets)
    {
        var sets = ImmutableArray.CreateBuilder<ImmutableArray<ActionResource>>();
        sets.Add([]);
        for (var left = decoder.Count(); left > 0; left--)
        {
            var set = ImmutableArray.CreateBuilder<ActionResource>();
            for (var resourcesLeft = decoder.Count(); resourcesLeft > 0; resourcesLeft--)
            {
                var (type, isRequired) = ReadLink(decoder, types);
                set.Add(new ActionResource(type, isRequired, keySets[decoder.Index(keySets.Length)]));
            }

            sets.Add(set.ToImmutable());
        }

        return sets.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<string>> ReadDependentSets(CatalogDecoder decoder)
    {
        var actions = new string[decoder.Count()];
        decoder.StartNames();
        for (var index = 0; index < actions.Length; index++)
        {
            actions[index] = decoder.Name();
        }

        var sets = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        sets.Add([]);
        for (var left = decoder.Count(); left > 0; left--)
        {
            var set = ImmutableArray.CreateBuilder<string>();
            for (var actionsLeft = decoder.Count(); actionsLeft > 0; actionsLeft--)
            {
                set.Add(actions[decoder.Index(actions.Length)]);
            }

            sets.Add(set.ToImmutable());
        }

        return sets.ToImmutable();
    }

    private static ImmutableDictionary<string, ImmutableArray<ActionScenario>> ReadScenarios(CatalogDecoder decoder, ImmutableArray<ResourceType> types)
    {
        var all = ImmutableDictionary.CreateBuilder<string, ImmutableArray<ActionScenario>>(StringComparer.Ordinal);
        for (var left = decoder.Count(); left > 0; left--)
        {
            var action = decoder.Text();
            var scenarios = ImmutableArray.CreateBuilder<ActionScenario>();
            for (var scenariosLeft = decoder.Count(); scenariosLeft > 0; scenariosLeft--)
            {
                scenarios.Add(ReadScenario(decoder, types));
            }

            all[action] = scenarios.ToImmutable();
        }

        return all.ToImmutable();
    }

    private static ActionScenario ReadScenario(CatalogDecoder decoder, ImmutableArray<ResourceType> types)
    {
        var name = decoder.Text();
        var resources = ImmutableArray.CreateBuilder<ActionResource>();
        for (var left = decoder.Count(); left > 0; left--)
        {
            var (type, isRequired) = ReadLink(decoder, types);
            resources.Add(new ActionResource(type, isRequired, []));
        }

        return new ActionScenario(name, resources.ToImmutable());
    }

    private static (ResourceType Type, bool IsRequired) ReadLink(CatalogDecoder decoder, ImmutableArray<ResourceType> types)
    {
        var link = decoder.Index(2 * types.Length);
        return (types[link >> 1], (link & 1) != 0);
    }
}
