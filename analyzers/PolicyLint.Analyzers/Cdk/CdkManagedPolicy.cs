using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A managed policy that is elsewhere, by its name or ARN.</summary>
internal sealed class CdkManagedPolicy(Place place, CdkNode arn) : CdkNode(place)
{
    /// <summary>Its ARN, or something unknown.</summary>
    public CdkNode Arn { get; } = arn;
}
