using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Catalog;

/// <summary>A service of AWS. What it has is read from the catalogue when first asked for.</summary>
public sealed class CatalogService
{
    private readonly AwsCatalog _catalog;
    private readonly ServiceEntry _entry;
    private ServiceActions? _actions;
    private ServiceDetails? _details;
    private ActionSet? _allActions;

    internal CatalogService(AwsCatalog catalog, ServiceEntry entry)
    {
        _catalog = catalog;
        _entry = entry;
    }

    /// <summary>As in an action, in lower case: <c>s3</c>.</summary>
    public string Prefix => _entry.Prefix;

    /// <summary>Whether AWS once listed it and does not any more.</summary>
    public bool IsRetired => _entry.IsRetired;

    public int ActionCount => _entry.ActionCount;

    /// <summary>All its actions by name, retired ones too.</summary>
    public ImmutableArray<CatalogAction> Actions => Decoded.Actions;

    /// <summary>The set of all its actions; decodes nothing.</summary>
    public ActionSet AllActions => _allActions ??= new ActionSet(_catalog, [new OrdinalRange(FirstOrdinal, FirstOrdinal + ActionCount)]);

    public ImmutableArray<ResourceType> ResourceTypes => Details.ResourceTypes;

    /// <summary>The keys listed for the service, its own and those of others; of the global ones only those AWS names there.</summary>
    public ImmutableArray<ConditionKey> ConditionKeys => Details.ConditionKeys;

    internal int FirstOrdinal => _entry.FirstOrdinal;

    internal ServiceDetails Details => Volatile.Read(ref _details) ?? First(ref _details, _catalog.ReadDetails(this, _entry, Decoded.DetailsOffset));

    private ServiceActions Decoded => Volatile.Read(ref _actions) ?? First(ref _actions, _catalog.ReadActions(this, _entry));

    /// <summary>The action of a name, in any case; null if there is none.</summary>
    public CatalogAction? FindAction(string name) => FindAction(name.AsSpan());

    public override string ToString() => Prefix;

    /// <summary>The name of the action that one may have meant; null if none is near. Retired ones are not proposed.</summary>
    public string? NearestAction(string name) =>
        NearestName.Find(name, Actions.Where(action => !action.IsRetired).Select(action => action.Name));

    /// <summary>The resource type of a name; null if there is none.</summary>
    public ResourceType? FindResourceType(string name)
    {
        foreach (var type in ResourceTypes)
        {
            if (type.Name == name)
            {
                return type;
            }
        }

        return null;
    }

    internal ActionSet SetOf(OrdinalRange range) => new(_catalog, [range]);

    internal CatalogAction? FindAction(ReadOnlySpan<char> name)
    {
        var actions = Actions;
        var index = FirstNotBefore(name);
        return index < actions.Length && AsciiName.Equals(actions[index].Name.AsSpan(), name) ? actions[index] : null;
    }

    /// <summary>Adds the ranges of actions whose names match a pattern.</summary>
    internal void AddMatches(ReadOnlySpan<char> pattern, ActionSetBuilder ranges)
    {
        if (NamePattern.IsEverything(pattern))
        {
            ranges.Add(FirstOrdinal, FirstOrdinal + ActionCount);
            return;
        }

        var wildcard = pattern.IndexOfAny('*', '?');
        var head = wildcard < 0 ? pattern : pattern.Slice(0, wildcard);
        var actions = Actions;
        for (var index = FirstNotBefore(head); index < actions.Length; index++)
        {
            var name = actions[index].Name.AsSpan();
            if (!AsciiName.StartsWith(name, head))
            {
                return;
            }

            if (NamePattern.Matches(pattern, name))
            {
                ranges.Add(FirstOrdinal + index, FirstOrdinal + index + 1);
            }
        }
    }

    private int FirstNotBefore(ReadOnlySpan<char> name)
    {
        var actions = Actions;
        var (low, high) = (0, actions.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (AsciiName.Compare(actions[middle].Name.AsSpan(), name) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>What was published first, so that all threads see the same objects.</summary>
    private static T First<T>(ref T? field, T made)
        where T : class => Interlocked.CompareExchange(ref field, made, null) ?? made;
}
