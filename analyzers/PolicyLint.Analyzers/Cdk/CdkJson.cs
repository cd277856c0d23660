using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>JSON: a text that is read as such, or what objects become when they are written as JSON.</summary>
/// <param name="place">Where.</param>
/// <param name="content">The text, or the object.</param>
/// <param name="isText">Whether it is a text for those who take it, not an object.</param>
internal sealed class CdkJson(Place place, CdkNode content, bool isText) : CdkNode(place)
{
    public CdkNode Content { get; } = content;

    public bool IsText { get; } = isText;

    /// <summary>Whether it is read as the text that it is, and found there.</summary>
    public bool IsReadAsText { get; init; }
}
