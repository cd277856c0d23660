using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Catalog;

/// <summary>
/// What AWS knows as of a date: services, actions, resource types, condition keys, managed policies, partitions. Read lazily from one
/// file; safe for several threads; a look-up that was made before allocates nothing.
/// </summary>
/// <remarks>
/// Made by tools/CatalogGenerator. The source's source is the Service Authorization Reference:
/// https://docs.aws.amazon.com/service-authorization/latest/reference/
/// </remarks>
public sealed class AwsCatalog
{
    private const string ResourceName = "PolicyLint.Catalog.aws-catalog.bin";

    private static AwsCatalog? _current;

    private readonly CatalogFile _file;
    private readonly CatalogHeader _header;
    private readonly CatalogService[] _services;
    private KeyTable? _keys;
    private ManagedPolicyTable? _managedPolicies;
    private PartitionTable? _partitions;
    private ActionResolver? _resolver;
    private ActionSet? _everything;
    private ActionSet? _nothing;

    private AwsCatalog(Stream stream)
    {
        _file = new CatalogFile(stream);
        _header = new CatalogHeader(_file);
        _services = ServiceDirectory.Read(ReadPart(_header.Directory), _header.ServicesOffset, _file.Length, this);
        if (_services.Length > 0)
        {
            var last = _services[_services.Length - 1];
            ActionCount = last.FirstOrdinal + last.ActionCount;
        }

        Services = ImmutableArray.Create(_services);
    }

    /// <summary>The catalogue that comes with PolicyLint.</summary>
    public static AwsCatalog Current => Volatile.Read(ref _current) ?? FirstMade.Of(ref _current, ReadEmbedded());

    /// <summary>The day of the newest source; no time of day.</summary>
    public DateTime Date => _header.Date;

    public ImmutableArray<CatalogSource> Sources => _header.ReadSources();

    /// <summary>All services by prefix, retired ones too.</summary>
    public ImmutableArray<CatalogService> Services { get; }

    /// <summary>How many actions, retired ones included.</summary>
    public int ActionCount { get; }

    /// <summary>The set of all actions; decodes nothing.</summary>
    public ActionSet Everything =>
        Volatile.Read(ref _everything) ?? FirstMade.Of(ref _everything, new ActionSet(this, [new OrdinalRange(0, ActionCount)]));

    /// <summary>The empty set.</summary>
    public ActionSet Nothing => Volatile.Read(ref _nothing) ?? FirstMade.Of(ref _nothing, new ActionSet(this, []));

    /// <summary>All condition keys by name: global, of services, of identity providers.</summary>
    public ImmutableArray<ConditionKey> ConditionKeys => Keys.Keys;

    /// <summary>The names of AWS's managed policies with their path: <c>service-role/AWSLambdaBasicExecutionRole</c>.</summary>
    public ImmutableArray<string> ManagedPolicies => ManagedPolicyNames.Paths;

    public ImmutableArray<AwsPartition> Partitions =>
        (Volatile.Read(ref _partitions) ?? FirstMade.Of(ref _partitions, PartitionTable.Read(ReadPart(_header.Partitions)))).Partitions;

    private KeyTable Keys => Volatile.Read(ref _keys) ?? FirstMade.Of(ref _keys, KeyTable.Read(ReadPart(_header.Keys)));

    private ManagedPolicyTable ManagedPolicyNames =>
        Volatile.Read(ref _managedPolicies) ?? FirstMade.Of(ref _managedPolicies, ManagedPolicyTable.Read(ReadPart(_header.ManagedPolicies)));

    private ActionResolver Resolver => Volatile.Read(ref _resolver) ?? FirstMade.Of(ref _resolver, new ActionResolver(this));

    /// <summary>Reads a catalogue. The stream must be seekable and stays in use.</summary>
    /// <exception cref="CatalogFormatException">
    /// The file is cut off, damaged or of another version; may also come later, when a damaged section is first used.
    /// </exception>
    public static AwsCatalog Read(Stream stream) => new(stream);

    /// <summary>The service of a prefix, in any case; null if there is none.</summary>
    public CatalogService? FindService(string prefix) => FindService(prefix.AsSpan());

    /// <summary>The action of a full name without wildcards (<c>s3:GetObject</c>), in any case; null if there is none.</summary>
    public CatalogAction? FindAction(string fullName)
    {
        var colon = fullName.IndexOf(':');
        return colon < 0 ? null : FindService(fullName.AsSpan(0, colon))?.FindAction(fullName.AsSpan(colon + 1));
    }

    /// <summary>The condition key that a written one is, in any case; a template for <c>aws:ResourceTag/team</c>. Null if there is none.</summary>
    public ConditionKey? FindConditionKey(string name) => Keys.Find(name);

    /// <summary>A managed policy by its name, with path or without, in any case: its name with path. Null if there is none.</summary>
    public string? FindManagedPolicy(string name) => ManagedPolicyNames.Find(name);

    /// <summary>The partition of a name; null if there is none.</summary>
    public AwsPartition? FindPartition(string name)
    {
        foreach (var partition in Partitions)
        {
            if (partition.Name == name)
            {
                return partition;
            }
        }

        return null;
    }

    /// <summary>The partition that a Region belongs to; null if the Region is not known, which a new one is not.</summary>
    public AwsPartition? FindPartitionOfRegion(string region)
    {
        foreach (var partition in Partitions)
        {
            foreach (var known in partition.Regions)
            {
                if (known == region)
                {
                    return partition;
                }
            }
        }

        return null;
    }

    /// <summary>Looks a written action up. What was asked before is remembered.</summary>
    public ActionReference Resolve(string text) => Resolver.Resolve(text);

    /// <summary>Looks a written action up; undecided if not all of its text is known.</summary>
    public ActionReference Resolve(Value value)
    {
        if (value is not KnownValue known)
        {
            return Resolver.Undecided;
        }

        // One value may stand for the same text of many policies, so what the catalogue of this build says of it is remembered with it.
        if (!ReferenceEquals(this, Current))
        {
            return Resolver.Resolve(known.Content);
        }

        if (known.Meaning is ActionReference meaning)
        {
            return meaning;
        }

        meaning = Resolver.Resolve(known.Content);
        known.Meaning = meaning;
        return meaning;
    }

    /// <summary>The prefix that one may have meant; null if none is near. Retired services are not proposed.</summary>
    public string? NearestService(string prefix) =>
        NearestName.Find(prefix, Services.Where(service => !service.IsRetired).Select(service => service.Prefix));

    /// <summary>The condition key that one may have meant, among the global ones and those of its prefix; null if none is near.</summary>
    public string? NearestConditionKey(string name)
    {
        var prefix = name.Substring(0, name.IndexOf(':') + 1);
        return NearestName.Find(
            name, ConditionKeys.Where(key => key.IsGlobal || key.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(key => key.Name));
    }

    /// <summary>The action of a number.</summary>
    public CatalogAction ActionAt(int ordinal)
    {
        var service = ServiceOf(ordinal);
        return service.Actions[ordinal - service.FirstOrdinal];
    }

    internal CatalogService? FindService(ReadOnlySpan<char> prefix)
    {
        var (low, high) = (0, _services.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = AsciiName.Compare(_services[middle].Prefix.AsSpan(), prefix);
            if (order == 0)
            {
                return _services[middle];
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

    internal CatalogService ServiceOf(int ordinal)
    {
        if (ordinal < 0 || ordinal >= ActionCount)
        {
            throw new ArgumentOutOfRangeException(nameof(ordinal));
        }

        var (low, high) = (0, _services.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_services[middle].FirstOrdinal + _services[middle].ActionCount <= ordinal)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return _services[low];
    }

    internal byte[] ReadPart(FilePart part) => _file.Read(part.Offset, part.Length);

    private static AwsCatalog ReadEmbedded() =>
        new(typeof(AwsCatalog).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new CatalogFormatException("The catalogue is missing from this build."));
}
