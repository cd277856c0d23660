using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>
/// The condition keys of a service and the sets of them that its actions and types share. Made when the first key is asked for: what
/// only asks for resources never reads the table of keys.
/// </summary>
internal sealed class ServiceKeys
{
    private readonly ImmutableArray<ConditionKey>[] _sets;

    /// <exception cref="CatalogFormatException">A number leads outside the catalogue's keys.</exception>
    public ServiceKeys(ServiceDetails details, ImmutableArray<ConditionKey> catalogKeys)
    {
        var keys = ImmutableArray.CreateBuilder<ConditionKey>(details.KeyIndexes.Length);
        foreach (var index in details.KeyIndexes)
        {
            keys.Add(index < catalogKeys.Length ? catalogKeys[index] : throw new CatalogFormatException("The catalogue file is damaged."));
        }

        All = keys.MoveToImmutable();
        _sets = new ImmutableArray<ConditionKey>[details.KeySets.Length];
        for (var number = 0; number < _sets.Length; number++)
        {
            var set = ImmutableArray.CreateBuilder<ConditionKey>(details.KeySets[number].Length);
            foreach (var index in details.KeySets[number])
            {
                set.Add(All[index]);
            }

            _sets[number] = set.MoveToImmutable();
        }
    }

    public ImmutableArray<ConditionKey> All { get; }

    public ImmutableArray<ConditionKey> Set(int number) => _sets[number];
}
