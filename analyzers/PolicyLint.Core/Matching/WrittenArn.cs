using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Matching;

/// <summary>An ARN and the leaf of the policy that it is.</summary>
public readonly record struct WrittenArn(WrittenValue Written, Arn Arn)
{
    /// <summary>Where a field stands; the whole value if it has holes, as the offsets of what fills them are not those of the fields.</summary>
    public Place PlaceOf(TextSpan field) => Written.Value is KnownValue && !field.IsEmpty ? Written.PartPlace(field) : Written.Place;

    /// <summary>The hole that a field is, nothing before or behind it; null for any other field.</summary>
    public Hole? HoleOf(TextSpan field)
    {
        if (field.Length != 1 || Written.Value is not PatternValue pattern)
        {
            return null;
        }

        var position = 0;
        foreach (var part in pattern.Parts)
        {
            if (position == field.Start)
            {
                return part.Hole;
            }

            position += part.Text?.Length ?? 1;
        }

        return null;
    }

    /// <summary>The text of a field as a message shows it.</summary>
    public string ShownField(TextSpan field) => HoleOf(field)?.Display ?? Arn[field].Replace(TextHole.Character, '…');
}
