using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>The value null: CDK leaves out what is null.</summary>
internal sealed class CdkNull(Place place) : CdkNode(place);
