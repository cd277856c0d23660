using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>What <c>PermissionsBoundary.Of</c> gives: whom a boundary is to be set for.</summary>
internal sealed class CdkBoundaryScope(Place place, CdkNode scope) : CdkNode(place)
{
    public CdkNode Scope { get; } = scope;
}
