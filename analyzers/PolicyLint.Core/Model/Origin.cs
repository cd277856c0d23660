using PolicyLint.Text;

namespace PolicyLint.Model;

/// <summary>Who wrote something, and the element that stands for it where the text does not hold it.</summary>
/// <param name="Kind">Who wrote it.</param>
/// <param name="Element">The element that findings stand on; null for what is written.</param>
/// <param name="Description">What the element is: <c>SAM policy template DynamoDBCrudPolicy</c>.</param>
public sealed record Origin(OriginKind Kind, Place? Element, string Description)
{
    public static readonly Origin Written = new(OriginKind.Written, null, string.Empty);

    /// <summary>Whether a Change can be rendered there: only in what a person wrote.</summary>
    public bool IsEditable => Kind == OriginKind.Written;
}
