using System.Collections.Immutable;

namespace PolicyLint.Catalog;

/// <summary>A type of resource of a service.</summary>
public sealed class ResourceType
{
    internal ResourceType(CatalogService service, string name, string arnPattern, ImmutableArray<ConditionKey> conditionKeys)
    {
        Service = service;
        Name = name;
        ArnPattern = arnPattern;
        ConditionKeys = conditionKeys;
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
    public ImmutableArray<ConditionKey> ConditionKeys { get; }

    public override string ToString() => ArnPattern;
}
