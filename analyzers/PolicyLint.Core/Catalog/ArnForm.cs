using PolicyLint.Matching;
using PolicyLint.Text;

namespace PolicyLint.Catalog;

/// <summary>How the ARNs of a type of resource look, as far as it can be compared without a pattern.</summary>
/// <param name="Type">The type.</param>
/// <param name="Head">What the resource begins with, up to the first name that AWS leaves open: <c>table/</c>; may be empty.</param>
/// <param name="Region">Whether they name a Region.</param>
/// <param name="Account">Whether they name an account.</param>
internal readonly record struct ArnForm(ResourceType Type, string Head, FieldFill Region, FieldFill Account)
{
    private static readonly char[] OpenMarks = ['$', '*', '{'];

    private static readonly char[] Separators = [':', '/'];

    /// <summary>The word for the type with the separator behind it, <c>function:</c>; null if a name of the user's may stand first.</summary>
    public string? Word => Head.Length == 0 ? null : Head.IndexOfAny(Separators) is var end && end > 0 ? Head.Substring(0, end + 1) : Head;

    /// <summary>Null for the few patterns that have fewer than six fields.</summary>
    public static ArnForm? Of(ResourceType type)
    {
        if (Arn.Parse(type.ArnPattern) is not { } arn)
        {
            return null;
        }

        var open = type.ArnPattern.IndexOfAny(OpenMarks, arn.Resource.Start);
        var head = TextSpan.FromBounds(arn.Resource.Start, open < 0 ? arn.Text.Length : open);
        return new ArnForm(type, arn[head], FillOf(arn, arn.Region), FillOf(arn, arn.Account));
    }

    /// <summary>Whether a resource may begin so.</summary>
    /// <param name="text">The ARN.</param>
    /// <param name="known">What of its resource is known: all of it, or what stands before the first wildcard.</param>
    /// <param name="isOpen">Whether something follows that is not known.</param>
    public bool MayBegin(string text, TextSpan known, bool isOpen)
    {
        var length = Math.Min(Head.Length, known.Length);
        return (isOpen || known.Length >= Head.Length) && string.CompareOrdinal(Head, 0, text, known.Start, length) == 0;
    }

    private static FieldFill FillOf(Arn arn, TextSpan field)
    {
        if (field.IsEmpty)
        {
            return FieldFill.Empty;
        }

        return arn.Is(field, "*") ? FieldFill.Either : FieldFill.Filled;
    }
}
