using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A PolicyDocument.</summary>
internal sealed class CdkDocument(Place place, Guard created) : CdkContainer(place, created)
{
    public CdkList Statements { get; } = new(place, created);

    /// <summary>The policy as it was given to FromJson, a map or a text; null for one made of statements.</summary>
    public CdkNode? Json { get; init; }

    /// <summary>Whether something was found that says where it is used.</summary>
    public bool IsUsed { get; set; }
}
