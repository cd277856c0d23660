using System.Collections.Immutable;

namespace PolicyLint.Reading.Templates;

/// <summary>What a CloudFormation resource type gives by Ref and Fn::GetAtt.</summary>
/// <param name="Type">The type: <c>AWS::S3::Bucket</c>.</param>
/// <param name="ArnType">The service and type of its own ARN (<c>s3:bucket</c>); null if it has none, or that is not known.</param>
/// <param name="IsRefArn">Whether Ref is its ARN; else it is a name, an id or a URL.</param>
public sealed record ResourceTypeFacts(string Type, string? ArnType, bool IsRefArn)
{
    private const string None = "-";
    private readonly string _attributes = string.Empty;
    private ImmutableArray<string> _names;

    /// <summary>The attributes, dotted where they are nested: <c>Endpoint.Address</c>.</summary>
    public ImmutableArray<string> Attributes =>
        _names.IsDefault ? _names = _attributes.Length == 0 ? [] : [.. _attributes.Split(' ')] : _names;

    /// <summary>The attribute that is its own ARN; null if Ref is it, or nothing is.</summary>
    public string? ArnAttribute => Attributes.Contains("Arn") ? "Arn" : Attributes.FirstOrDefault(IsOwnArn);

    /// <summary>A line of the table: type, ARN, whether Ref is it, attributes.</summary>
    public static ResourceTypeFacts Read(string line)
    {
        var fields = line.Split('\t');
        return new ResourceTypeFacts(fields[0], fields[1] == None ? null : fields[1], fields[2] != None, fields[3]);
    }

    private ResourceTypeFacts(string type, string? arnType, bool isRefArn, string attributes)
        : this(type, arnType, isRefArn) => _attributes = attributes;

    /// <summary>Whether Fn::GetAtt may ask for it: what a listed attribute holds, and what holds a listed one, too.</summary>
    public bool HasAttribute(string attribute)
    {
        foreach (var name in Attributes)
        {
            if (name == attribute || IsBelow(name, attribute) || IsBelow(attribute, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an attribute is the ARN of the resource itself: <c>Arn</c>, and <c>TopicArn</c> of a topic.</summary>
    public bool IsOwnArn(string attribute) =>
        attribute == "Arn" || (attribute.EndsWith("Arn", StringComparison.Ordinal) && Type.EndsWith(attribute.Substring(0, attribute.Length - 3), StringComparison.Ordinal));

    private static bool IsBelow(string name, string parent) => name.Length > parent.Length && name[parent.Length] == '.' && name.StartsWith(parent, StringComparison.Ordinal);
}
