using System.Collections.Immutable;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Catalog;

/// <summary>A type of resource of a service.</summary>
public sealed class ResourceType
{
    private readonly int _keySet;
    private ArnTypePattern? _pattern;

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

    /// <summary>What <see cref="ArnPattern"/> takes in. Made when first asked for.</summary>
    internal ArnTypePattern Pattern => _pattern ??= new ArnTypePattern(ArnPattern);

    /// <summary>Whether the service in its ARN is this one, in any case.</summary>
    internal bool IsOfService(string service) =>
        Pattern.Arn is { } arn && string.Equals(arn[arn.Service], service, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the known service of an ARN is this type's, or may be.</summary>
    internal bool MayBeOfService(string text, TextSpan service) => Pattern.MayBeOfService(text, service);

    public override string ToString() => ArnPattern;

    /// <summary>
    /// Whether a value of Resource takes in some resource of this type. Case does not count, and every field of the type may be anything,
    /// so that a no is sure; a value that is no ARN of six fields, or with the placeholder of some tool in it, may be any.
    /// </summary>
    public Answer MayBe(Value resource) => Pattern.MayBe(resource);

    /// <inheritdoc cref="MayBe(Value)"/>
    internal Answer MayBe(ResourceText resource) => Pattern.MayBe(resource);
}
