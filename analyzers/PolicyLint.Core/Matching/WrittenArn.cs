using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Matching;

/// <summary>An ARN and the leaf of the policy that it is.</summary>
public readonly record struct WrittenArn(WrittenValue Written, Arn Arn)
{
    /// <summary>Where a field stands; the whole value if it has holes, as the offsets of what fills them are not those of the fields.</summary>
    public Place PlaceOf(TextSpan field) => Written.Value is KnownValue && !field.IsEmpty ? Written.PartPlace(field) : Written.Place;
}
