using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>An item of a list, and when it is there, seen from the list.</summary>
/// <param name="Node">What it is.</param>
/// <param name="Guard">When it is there.</param>
/// <param name="Use">Where it was put in, if that is known; it may be made elsewhere.</param>
internal readonly record struct CdkItem(CdkNode Node, Guard Guard, Place? Use = null)
{
    /// <summary>Where it is put in for an object, which is used in many places; where it is written for a text.</summary>
    public Place Place => Node is CdkConstruct or CdkUnknown ? Use ?? Node.Place : Node.Place;
}
