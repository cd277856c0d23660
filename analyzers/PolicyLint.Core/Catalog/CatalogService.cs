using System.Collections.Immutable;
using PolicyLint.Matching;
using PolicyLint.Text;

namespace PolicyLint.Catalog;

/// <summary>A service of AWS. What it has is read from the catalogue when first asked for.</summary>
public sealed class CatalogService
{
    private const int NearestCapacity = 1024;

    private readonly AwsCatalog _catalog;
    private readonly int _offset;
    private readonly int _length;
    private ServiceActions? _actions;
    private ServiceDetails? _details;
    private ServiceRelations? _relations;
    private ServiceKeys? _keys;
    private ActionSet? _allActions;
    private ArnForm[]? _arnForms;
    private BoundedCache<(string? Name, bool IsClear)>? _nearestActions;
    private BoundedCache<string?>? _nearestBeginnings;

    /// <param name="catalog">The catalogue it is of.</param>
    /// <param name="prefix">As in an action.</param>
    /// <param name="isRetired">Whether AWS lists it no more.</param>
    /// <param name="firstOrdinal">The number of its first action.</param>
    /// <param name="actionCount">How many actions follow from there.</param>
    /// <param name="offset">Where its section begins in the file, in bytes.</param>
    /// <param name="length">The section's length in bytes.</param>
    internal CatalogService(AwsCatalog catalog, string prefix, bool isRetired, int firstOrdinal, int actionCount, int offset, int length)
    {
        _catalog = catalog;
        _offset = offset;
        _length = length;
        Prefix = prefix;
        IsRetired = isRetired;
        FirstOrdinal = firstOrdinal;
        ActionCount = actionCount;
    }

    /// <summary>As in an action, in lower case: <c>s3</c>.</summary>
    public string Prefix { get; }

    /// <summary>Whether AWS once listed it and does not any more.</summary>
    public bool IsRetired { get; }

    public int ActionCount { get; }

    /// <summary>All its actions by name, retired ones too.</summary>
    public ImmutableArray<CatalogAction> Actions => Decoded.Actions;

    /// <summary>The set of all its actions; decodes nothing.</summary>
    public ActionSet AllActions => _allActions ??= new ActionSet(_catalog, [new OrdinalRange(FirstOrdinal, FirstOrdinal + ActionCount)]);

    public ImmutableArray<ResourceType> ResourceTypes => Details.ResourceTypes;

    /// <summary>The keys listed for the service, its own and those of others; of the global ones only those AWS names there.</summary>
    public ImmutableArray<ConditionKey> ConditionKeys => Keys.All;

    internal int FirstOrdinal { get; }

    /// <summary>How the ARNs look in which this is the service; those of its types that are other services' are not among them.</summary>
    internal ReadOnlySpan<ArnForm> ArnForms => Volatile.Read(ref _arnForms) ?? FirstMade.Of(ref _arnForms, ReadArnForms());

    internal ServiceDetails Details =>
        Volatile.Read(ref _details) ?? FirstMade.Of(ref _details, ServiceSection.ReadDetails(Section(), Decoded.DetailsOffset, this));

    internal ServiceRelations Relations =>
        Volatile.Read(ref _relations) ?? FirstMade.Of(ref _relations, ServiceSection.ReadRelations(Section(), this));

    internal ServiceKeys Keys => Volatile.Read(ref _keys) ?? FirstMade.Of(ref _keys, new ServiceKeys(Details, _catalog.ConditionKeys));

    // Only misspelt names need these, and there are hundreds of services.
    private BoundedCache<(string? Name, bool IsClear)> NearestActions =>
        Volatile.Read(ref _nearestActions) ?? FirstMade.Of(ref _nearestActions, new(NearestCapacity));

    private BoundedCache<string?> NearestBeginnings => Volatile.Read(ref _nearestBeginnings) ?? FirstMade.Of(ref _nearestBeginnings, new(NearestCapacity));

    private ServiceActions Decoded => Volatile.Read(ref _actions) ?? FirstMade.Of(ref _actions, ServiceSection.ReadActions(Section(), this));

    /// <summary>The action of a name, in any case; null if there is none.</summary>
    public CatalogAction? FindAction(string name) => FindAction(name.AsSpan());

    public override string ToString() => Prefix;

    /// <summary>The name of the action that one may have meant; null if none is near. Retired ones are not proposed.</summary>
    public string? NearestAction(string name) => NearestAction(name, out _);

    /// <summary>The same. The same mistake stands in many policies, so what was found is remembered.</summary>
    /// <param name="name">What was written, without the service.</param>
    /// <param name="isClear">Whether it is one edit away, and no other action is.</param>
    public string? NearestAction(string name, out bool isClear)
    {
        if (!NearestActions.TryGet(name, out var nearest))
        {
            var found = NearestName.Find(name, Actions.Where(action => !action.IsRetired).Select(action => action.Name), out var isOnly);
            nearest = (found, isOnly);
            NearestActions.Add(name, nearest);
        }

        isClear = nearest.IsClear;
        return nearest.Name;
    }

    /// <summary>The beginning of an action, as long as the one that was written, that may have been meant; null if none is near.</summary>
    public string? NearestBeginning(string beginning)
    {
        if (!NearestBeginnings.TryGet(beginning, out var nearest))
        {
            var beginnings = Actions.Where(action => !action.IsRetired && action.Name.Length >= beginning.Length)
                .Select(action => action.Name.Substring(0, beginning.Length));
            nearest = NearestName.Find(beginning, beginnings);
            NearestBeginnings.Add(beginning, nearest);
        }

        return nearest;
    }

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

    private ArnForm[] ReadArnForms()
    {
        var forms = new List<ArnForm>();
        foreach (var type in ResourceTypes)
        {
            if (ArnForm.Of(type) is { } form && Arn.Parse(type.ArnPattern)!.Value is var arn && arn.Is(arn.Service, Prefix))
            {
                forms.Add(form);
            }
        }

        return [.. forms];
    }

    private byte[] Section() => _catalog.ReadPart(new FilePart(_offset, _length));

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
}
