using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PolicyLint.Model;
using PolicyLint.Text;

namespace PolicyLint.Analyzers.Cdk;

/// <summary>A value that cannot be told from the code; what is known is where it comes from.</summary>
internal sealed class CdkUnknown(Place place, Hole hole, ITypeSymbol? type) : CdkNode(place)
{
    public Hole Hole { get; } = hole;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>The lambda that it is; null if it is none.</summary>
    public IAnonymousFunctionOperation? Function { get; init; }

    /// <summary>The method that it refers to; null if it is no reference to a method.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>The reference to <see cref="Method"/>.</summary>
    public IOperation? Reference { get; init; }
}
