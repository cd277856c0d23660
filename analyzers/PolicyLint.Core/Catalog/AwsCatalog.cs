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

    private static readonly Lazy<AwsCatalog> LazyCurrent = new(ReadEmbedded);

    private readonly CatalogFile _file;
    private readonly CatalogHeader _header;
    private readonly CatalogService[] _services;
    private readonly Lazy<KeyTable> _keys;
    private readonly Lazy<ManagedPolicyTable> _managedPolicies;
    private readonly Lazy<ImmutableArray<AwsPartition>> _partitions;
    private readonly ActionResolver _resolver;

    private AwsCatalog(Stream stream)
    {
        _file = new CatalogFile(stream);
        _header = CatalogHeader.Read(_file);
        var entries = ServiceDirectory.Read(_file, _header);
        _services = new CatalogService[entries.Length];
        for (var index = 0; index < entries.Length; index++)
        {
            _services[index] = new CatalogService(this, entries[index]);
            ActionCount += entries[index].ActionCount;
        }

        Services = ImmutableArray.Create(_services);
        Nothing = new ActionSet(this, []);
        Everything = new ActionSet(this, [new OrdinalRange(0, ActionCount)]);
        _keys = new Lazy<KeyTable>(() => KeyTable.Read(_file.Read(_header.Keys.Offset, _header.Keys.Length)));
        _managedPolicies = new Lazy<ManagedPolicyTable>(
            () => ManagedPolicyTable.Read(_file.Read(_header.ManagedPolicies.Offset, _header.ManagedPolicies.Length)));
        _partitions = new Lazy<ImmutableArray<AwsPartition>>(
            () => PartitionTable.Read(_file.Read(_header.Partitions.Offset, _header.Partitions.Length)));
        _resolver = new ActionResolver(this);
    }

    /// <summary>The catalogue that comes with PolicyLint.</summary>
    public static AwsCatalog Current => LazyCurrent.Value;

    /// <summary>The day of the newest source; no time of day.</summary>
    public DateTime Date => _header.Date;

    public ImmutableArray<CatalogSource> Sources => _header.Sources;

    /// <summary>All services by prefix, retired ones too.</summary>
    public ImmutableArray<CatalogService> Services { get; }

    /// <summary>How many actions, retired ones included.</summary>
    public int ActionCount { get; }

    /// <summary>The set of all actions; decodes nothing.</summary>
    public ActionSet Everything { get; }

    /// <summary>The empty set.</summary>
    public ActionSet Nothing { get; }

    /// <summary>All condition keys by name: global, of services, of identity providers.</summary>
    public ImmutableArray<ConditionKey> ConditionKeys => _keys.Value.Keys;

    /// <summary>The names of AWS's managed policies with their path: <c>service-role/AWSLambdaBasicExecutionRole</c>.</summary>
    public ImmutableArray<string> ManagedPolicies => _managedPolicies.Value.Paths;

    public ImmutableArray<AwsPartition> Partitions => _partitions.Value;

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
    public ConditionKey? FindConditionKey(string name) => _keys.Value.Find(name);

    /// <summary>A managed policy by its name, with path or without, in any case: its name with path. Null if there is none.</summary>
    public string? FindManagedPolicy(string name) => _managedPolicies.Value.Find(name);

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
    public ActionReference Resolve(string text) => _resolver.Resolve(text);

    /// <summary>Looks a written action up; undecided if not all of its text is known.</summary>
    public ActionReference Resolve(Value value) => value is KnownValue known ? _resolver.Resolve(known.Content) : _resolver.Undecided;

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

    internal ServiceActions ReadActions(CatalogService service, ServiceEntry entry) =>
        ServiceSection.ReadActions(_file.Read(entry.Offset, entry.Length), service);

    internal ServiceDetails ReadDetails(CatalogService service, ServiceEntry entry, int offset) =>
        ServiceSection.ReadDetails(_file.Read(entry.Offset, entry.Length), offset, service, ConditionKeys);

    private static AwsCatalog ReadEmbedded() =>
        new(typeof(AwsCatalog).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new CatalogFormatException("The catalogue is missing from this build."));
}
