using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>Reads a service's section: actions first, and apart from them what they refer to, as most questions end at the names, and few go beyond the resources.</summary>
internal static class ServiceSection
{
    public static ServiceActions ReadActions(byte[] section, CatalogService service)
    {
        var decoder = new CatalogDecoder(section);
        var count = service.ActionCount;
        var ordinal = service.FirstOrdinal;
        var actions = ImmutableArray.CreateBuilder<CatalogAction>(count);
        for (; count > 0; count--)
        {
            var name = decoder.Name();
            var marks = decoder.Byte();
            var resources = decoder.Number();
            var keys = decoder.Number();
            var dependents = (marks & CatalogAction.DependentsMark) != 0 ? decoder.Number() : 0;
            actions.Add(new CatalogAction(service, ordinal++, name, marks, resources, keys, dependents));
        }

        return new ServiceActions(actions.MoveToImmutable(), decoder.Position);
    }

    public static ServiceDetails ReadDetails(byte[] section, int offset, CatalogService service)
    {
        var decoder = new CatalogDecoder(section, offset);
        var keys = ReadKeys(decoder);
        var keySets = ReadKeySets(decoder, keys.Length);
        var types = ReadTypes(decoder, service, keySets.Length);
        var resourceSets = ReadResourceSets(decoder, types, keySets.Length);
        foreach (var action in service.Actions)
        {
            action.RequireSetsBelow(resourceSets.Length, keySets.Length);
        }

        return new ServiceDetails(keys, keySets, types, resourceSets, decoder.Position);
    }

    public static ServiceRelations ReadRelations(byte[] section, CatalogService service)
    {
        var decoder = new CatalogDecoder(section, service.Details.RelationsOffset);
        var dependentSets = ReadDependentSets(decoder);
        var scenarios = ReadScenarios(decoder, service.ResourceTypes);
        foreach (var action in service.Actions)
        {
            action.RequireDependentsBelow(dependentSets.Length);
        }

        return new ServiceRelations(dependentSets, scenarios);
    }

    private static int[] ReadKeys(CatalogDecoder decoder)
    {
        var keys = new int[decoder.Count()];
        var index = -1;
        for (var number = 0; number < keys.Length; number++)
        {
            index += decoder.Number() + 1;
            keys[number] = index >= 0 ? index : throw new CatalogFormatException("The catalogue file is damaged.");
        }

        return keys;
    }

    private static int[][] ReadKeySets(CatalogDecoder decoder, int keys)
    {
        var sets = new int[decoder.Count() + 1][];
        sets[0] = [];
        for (var number = 1; number < sets.Length; number++)
        {
            var set = new int[decoder.Count()];
            for (var index = 0; index < set.Length; index++)
            {
                set[index] = decoder.Index(keys);
            }

            sets[number] = set;
        }

        return sets;
    }

    private static ImmutableArray<ResourceType> ReadTypes(CatalogDecoder decoder, CatalogService service, int keySets)
    {
        var names = ReadNames(decoder);
        var types = ImmutableArray.CreateBuilder<ResourceType>(names.Length);
        decoder.StartNames();
        foreach (var name in names)
        {
            types.Add(new ResourceType(service, name, decoder.Name(), decoder.Index(keySets)));
        }

        return types.MoveToImmutable();
    }

    private static ImmutableArray<ActionResource>[] ReadResourceSets(CatalogDecoder decoder, ImmutableArray<ResourceType> types, int keySets)
    {
        var sets = new ImmutableArray<ActionResource>[decoder.Count() + 1];
        sets[0] = [];
        for (var number = 1; number < sets.Length; number++)
        {
            var count = decoder.Count();
            var set = ImmutableArray.CreateBuilder<ActionResource>(count);
            for (; count > 0; count--)
            {
                var link = decoder.Index(2 * types.Length);
                set.Add(new ActionResource(types[link >> 1], (link & 1) != 0, decoder.Index(keySets)));
            }

            sets[number] = set.MoveToImmutable();
        }

        return sets;
    }

    private static ImmutableArray<string>[] ReadDependentSets(CatalogDecoder decoder)
    {
        var actions = ReadNames(decoder);
        var sets = new ImmutableArray<string>[decoder.Count() + 1];
        sets[0] = [];
        for (var number = 1; number < sets.Length; number++)
        {
            var count = decoder.Count();
            var set = ImmutableArray.CreateBuilder<string>(count);
            for (; count > 0; count--)
            {
                set.Add(actions[decoder.Index(actions.Length)]);
            }

            sets[number] = set.MoveToImmutable();
        }

        return sets;
    }

    private static ActionScenarios[] ReadScenarios(CatalogDecoder decoder, ImmutableArray<ResourceType> types)
    {
        var all = new ActionScenarios[decoder.Count()];
        for (var number = 0; number < all.Length; number++)
        {
            var action = decoder.Text();
            var scenarios = ImmutableArray.CreateBuilder<ActionScenario>();
            for (var left = decoder.Count(); left > 0; left--)
            {
                scenarios.Add(ReadScenario(decoder, types));
            }

            all[number] = new ActionScenarios(action, scenarios.ToImmutable());
        }

        return all;
    }

    private static ActionScenario ReadScenario(CatalogDecoder decoder, ImmutableArray<ResourceType> types)
    {
        var name = decoder.Text();
        var resources = ImmutableArray.CreateBuilder<ActionResource>();
        for (var left = decoder.Count(); left > 0; left--)
        {
            var link = decoder.Index(2 * types.Length);
            resources.Add(new ActionResource(types[link >> 1], (link & 1) != 0, 0));
        }

        return new ActionScenario(name, resources.ToImmutable());
    }

    private static string[] ReadNames(CatalogDecoder decoder)
    {
        var names = new string[decoder.Count()];
        decoder.StartNames();
        for (var index = 0; index < names.Length; index++)
        {
            names[index] = decoder.Name();
        }

        return names;
    }
}
