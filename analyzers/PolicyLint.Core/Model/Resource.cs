using System.Collections.Immutable;
using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>A resource that is no identity and no policy: a bucket, a function, a queue.</summary>
/// <param name="logicalId">Its name in the text.</param>
/// <param name="type">Its CloudFormation type: <c>AWS::S3::Bucket</c>.</param>
/// <param name="place">Where its name stands.</param>
/// <param name="properties">Reads its properties when a rule first asks for them.</param>
public sealed class Resource(string logicalId, string type, Place place, Func<WrittenMap?>? properties = null)
{
    private readonly Lazy<WrittenMap?> _properties = new(properties ?? (() => null));

    public string LogicalId { get; } = logicalId;

    public string Type { get; } = type;

    public Place Place { get; } = place;

    public Guard Guard { get; init; } = Guard.Always;

    public Origin Origin { get; init; } = Origin.Written;

    /// <summary>Its properties as values, functions resolved; null if there are none, or another place decides them all.</summary>
    public WrittenMap? Properties => _properties.Value;

    /// <summary>The roles that it runs with or hands on, as far as the text makes them.</summary>
    public ImmutableArray<RoleUse> Roles { get; init; } = [];

    /// <summary>The service and type of its ARN (<c>s3:bucket</c>), if known.</summary>
    public string? ArnType { get; init; }

    /// <summary>What gives its ARN in the language it is written in: <c>!GetAtt Data.Arn</c>; null if nothing does.</summary>
    public string? ArnText { get; init; }
}
