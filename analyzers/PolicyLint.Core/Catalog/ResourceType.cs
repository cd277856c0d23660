using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>A type of resource of a service.</summary>
public sealed class ResourceType
{
    private readonly int _keySet;

    internal ResourceType(CatalogService service, string name, string arnPattern, int keySet)
    {
        Service = service;
        Name = name;
        ArnPattern = arnPattern;
        _keySet = keySet;
    }

    public CatalogService Service { get; }

    /// <summary>As in the Service Authorization Reference: <c>bucket</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The ARN with placeholders: <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c>. Some hold a <c>*</c> of AWS's own; the
    /// service in it may be another than <see cref="Service"/>.
    /// </summary>
    public string ArnPattern { get; }

    /// <summary>The keys that tell of a resource of this type.</summary>
    public ImmutableArray<ConditionKey> ConditionKeys => Service.Keys.Set(_keySet);

    public override string ToString() => ArnPattern;
}
