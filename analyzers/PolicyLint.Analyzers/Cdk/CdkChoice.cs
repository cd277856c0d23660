using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>One of two values, by a condition of the code.</summary>
internal sealed class CdkChoice(Place place, GuardTerm term, CdkNode whenTrue, CdkNode whenFalse) : CdkNode(place)
{
    public GuardTerm Term { get; } = term;

    public CdkNode WhenTrue { get; } = whenTrue;

    public CdkNode WhenFalse { get; } = whenFalse;
}
